import { useState, type ReactNode } from 'react';
import { filmFrames, pictureSide } from '#algorithms/miniature/scene.ts';
import type { WeightName } from '#algorithms/miniature/film-order.ts';
import type { PlainOrder } from '#workers/miniature-messages.ts';
import type { Table } from '../DataTable.tsx';
import { Exhibit } from '../Exhibit.tsx';
import { addressName } from '../figure-state.ts';
import { FilmActions } from '../film/FilmActions.tsx';
import { FilmBar } from '../film/FilmBar.tsx';
import type { FilmWords } from '../film/film-label.ts';
import { useLinkedFrame } from '../film/use-linked-frame.ts';
import { FilmStrips, type ShownFilm } from '../film/FilmStrips.tsx';
import { FilmButton } from './FilmButton.tsx';
import { isBusy, type Films } from './use-films.ts';

interface Props {
  title: string;
  /** The seed and settings behind the films. */
  evidence: string;
  /** The answer in one sentence, computed from the films; undefined before the page has any. */
  reading: string | undefined;
  films: Films;
  /** What each film is called and shows, in the order of the orders. */
  words: readonly (FilmWords & { note?: ReactNode })[];
  /** What a press on the button films. */
  orders: readonly PlainOrder[];
  weights: readonly WeightName[];
  controls?: ReactNode;
  table?: Table | undefined;
  /** What is drawn below the films, from the films. */
  children?: ReactNode;
}

/** A figure whose films the miniature makes: the films, how far they are, and a way to make them. */
export function FilmExhibit(props: Props) {
  const { films, words, orders, weights, children } = props;
  const wanted = words.map(({ title, describes }) => `${title}: ${describes}`).join('; ');
  const [step, setStep] = useState(0);
  useLinkedFrame({
    ...{ step, frames: filmFrames, onStep: setStep },
    bring: () => films.filming.is === 'asleep' && films.start(orders),
  });
  const shown = films.pixels?.map((pixels, n): ShownFilm => {
    const frames = pixels.length / (pictureSide * pictureSide * 3);
    return { ...words[n], film: { frames, size: pictureSide, pixels } };
  });
  const name = addressName(props.title);
  const framesPerSecond = (orders[0].micro.framesPerSecond ?? 9) + 1; // told one less, as SVD is

  return (
    <Exhibit
      title={props.title}
      badge="computed"
      evidence={`${props.evidence} The first films were made while the book was built, by the same code.`}
      reading={isBusy(films.filming) ? `Filming. ${wanted}.` : props.reading}
      waits={shown === undefined}
      table={props.table}
      actions={shown && <FilmActions films={shown} framesPerSecond={framesPerSecond} name={name} />}
      controls={
        <>
          <FilmButton films={films} weights={weights} film={() => films.start(orders)} />
          {props.controls}
          {shown && (
            <FilmBar
              films={shown}
              step={Math.min(step, filmFrames - 1)}
              onStep={setStep}
              framesPerSecond={framesPerSecond}
            />
          )}
        </>
      }
    >
      {shown && <FilmStrips films={shown} step={step} onStep={setStep} />}
      {children}
    </Exhibit>
  );
}
