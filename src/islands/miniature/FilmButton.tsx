import type { WeightName } from '#algorithms/miniature/film-order.ts';
import { kilobytesToLoad } from './filmer.ts';
import { isBusy, type Filming, type Films } from './use-films.ts';

interface Props {
  films: Films;
  weights: readonly WeightName[];
  film: () => void;
}

/** Makes the films and says how far they are; while they are made the same button stops it. */
export function FilmButton({ films: { filming, stop }, weights, film }: Props) {
  const busy = isBusy(filming);
  const kilobytes = kilobytesToLoad(weights);
  const size = kilobytes > 0 ? ` (loads ${(kilobytes / 1000).toFixed(1)} MB once)` : '';
  return (
    <div className="film-button">
      <button type="button" onClick={busy ? stop : film}>
        {busy ? 'Stop' : `Film it${size}`}
      </button>
      {busy && <progress aria-label="How far the films are" value={shareOf(filming)} max={1} />}
      <span role="status">{said(filming)}</span>
    </div>
  );
}

function shareOf(filming: Filming): number {
  if (filming.is === 'loading') return filming.share;
  if (filming.is !== 'filming') return 1;
  const { film, films, step, steps } = filming;
  return (film - 1 + step / steps) / films;
}

/** What changes seldom enough to be spoken; the bar beside it shows the rest. */
function said(filming: Filming): string {
  switch (filming.is) {
    case 'loading':
      return 'Loading the miniature …';
    case 'filming':
      return filming.films > 1 ? `Film ${filming.film} of ${filming.films} …` : 'Filming …';
    case 'problem':
      return filming.sentence;
    case 'stopped':
      return filming.midway ? 'Stopped; what was filmed so far is shown.' : 'Stopped.';
    default:
      return '';
  }
}
