import './clip-set.css';
interface Props {
  /** The clip's place in the set. */
  clip: number;
  /** Whether it comes from the sheet of larger pictures, for the width of a figure. */
  large?: boolean;
}

const COLUMNS = 6; // of the sheet; clip-set.css knows where each lies

// `data-sized`: the rule for pictures of the build leaves it as large as it is.
const sheet = { alt: '', loading: 'lazy', 'data-sized': '' } as const;
const small = { file: 'clip-thumbnails-1.webp', width: 576, height: 324 };
const larger = { file: 'clip-pictures-1.webp', width: 1920, height: 1080 };

/** The middle frame of one of the book's clips, cut out of the sheet that has all of them. */
export function Thumbnail({ clip, large = false }: Props) {
  const { file, ...size } = large ? larger : small;
  const place = `column-${clip % COLUMNS} row-${Math.floor(clip / COLUMNS)}`;
  return (
    <span className="thumbnail">
      <img {...sheet} {...size} src={sheetAddress(file)} className={place} />
    </span>
  );
}

/** In the built page the address is made relative; a figure that wakes knows how far up the book is. */
function sheetAddress(file: string): string {
  const root = import.meta.env.SSR ? '/' : (document.documentElement.dataset['root'] ?? '/');
  return `${root}data/${file}`;
}
