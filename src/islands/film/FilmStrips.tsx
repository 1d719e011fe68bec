import { useEffect, useRef, type ComponentProps, type MouseEvent, type ReactNode } from 'react';
import type { Film } from '#algorithms/miniature/render-film.ts';
import { FilmCanvas } from './FilmCanvas.tsx';
import { filmLabel, type FilmWords } from './film-label.ts';
import { longest } from './film-sheet.ts';
import { firstFrameAddress, sheetAddress } from './sheet-address.ts';
import { frameAt, scrollTo, stripGeometry } from './strip-geometry.ts';

/** A film with what stands above it, what is said of it, and what may stand below it. */
export interface ShownFilm extends FilmWords {
  film: Film;
  note?: ReactNode;
}

// While the book is built there is nobody to paint, and a picture of the first state stands there.
const built = import.meta.env.SSR;

interface Props {
  films: readonly ShownFilm[];
  /** The frame shown, from 0. */
  step: number;
  onStep: (step: number) => void;
}

/**
 * Films side by side, all at the same frame, and below them all their frames under each other.
 *
 * A press on a frame of a strip shows it, and so does drawing a mouse along the strip. A FilmBar
 * among the figure's controls plays them.
 */
export function FilmStrips({ films, step, onStep }: Props) {
  const strips = useRef<HTMLDivElement>(null);
  const frames = longest(films.map(({ film }) => film));

  useEffect(() => {
    const box = strips.current;
    if (box) box.scrollLeft = scrollTo(step, frames, box.scrollWidth, box.clientWidth);
  }, [step, frames]);

  return (
    <div className="films">
      <div className={`films-now films-of-${films.length > 4 ? 3 : films.length}`}>
        {films.map((each) => (
          <div key={each.title} className="film">
            <p className="film-title">{each.title}</p>
            <FilmFrame shown={each} step={step} />
            {each.note && <p className="film-note">{each.note}</p>}
          </div>
        ))}
      </div>
      <div
        ref={strips}
        className="films-strips"
        tabIndex={0}
        role="group"
        aria-label={`All frames: ${films.map(({ title }) => title).join(', ')}`}
      >
        {films.map((each) => (
          <div key={each.title}>
            {films.length > 1 && <p className="film-title">{each.title}</p>}
            <FilmStrip film={each.film} step={step} onStep={onStep} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** The frame shown, large. */
function FilmFrame({ shown, step }: { shown: ShownFilm; step: number }) {
  const { film } = shown;
  const words = { role: 'img', 'aria-label': filmLabel(shown, step, film.frames) };
  if (!built) {
    const frame = Math.min(step, film.frames - 1);
    return <FilmCanvas className="film-frame" film={film} frame={frame} {...words} />;
  }
  return (
    <svg className="film-frame" viewBox={`0 0 ${film.size} ${film.size}`} {...words}>
      <BuiltPicture href={firstFrameAddress(film)} width={film.size} height={film.size} />
    </svg>
  );
}

/** All frames in a row, the one shown outlined. */
function FilmStrip({ film, step, onStep }: { film: Film } & Pick<Props, 'step' | 'onStep'>) {
  const { frames, size } = film;
  const { gap, pitch, length, width, height } = stripGeometry(film);
  const frame = Math.min(step, frames - 1);

  function pick({ clientX, currentTarget }: MouseEvent) {
    const { left, width: seen } = currentTarget.getBoundingClientRect();
    onStep(frameAt((clientX - left) / seen, frames));
  }

  return (
    <div
      className="film-strip"
      aria-hidden="true"
      onClick={pick}
      onMouseMove={(event) => event.buttons === 1 && pick(event)}
    >
      {!built && <FilmCanvas film={film} gap={gap} />}
      <svg viewBox={`${-gap / 2} ${-gap / 2} ${length} ${pitch}`} width={width} height={height}>
        {built && <BuiltPicture href={sheetAddress(film)} width={length - gap} height={size} />}
        <rect
          x={frame * pitch - gap / 4}
          y={-gap / 4}
          width={size + gap / 2}
          height={size + gap / 2}
          fill="none"
          stroke="var(--temporal)"
          strokeWidth={gap / 2}
        />
      </svg>
    </div>
  );
}

function BuiltPicture(props: ComponentProps<'image'>) {
  return <image {...props} imageRendering="pixelated" />;
}
