import './clip-set.css';
interface Props {
  /** The clip's place in the set. */
  clip: number;
}

const COLUMNS = 6; // of the sheet; src/styles/clip-set.css knows where each lies

// `data-sized`: the rule for pictures of the build leaves it as large as it is.
const sheet = { alt: '', width: 576, height: 324, loading: 'lazy', 'data-sized': '' } as const;

/** The middle frame of one of the book's clips, cut out of the sheet that has all of them. */
export function Thumbnail({ clip }: Props) {
  const place = `column-${clip % COLUMNS} row-${Math.floor(clip / COLUMNS)}`;
  return (
    <span className="thumbnail">
      <img {...sheet} src={sheetAddress()} className={place} />
    </span>
  );
}

/** In the built page the address is made relative; a figure that wakes knows how far up the book is. */
function sheetAddress(): string {
  const root = import.meta.env.SSR ? '/' : (document.documentElement.dataset['root'] ?? '/');
  return `${root}data/clip-thumbnails-1.webp`;
}
