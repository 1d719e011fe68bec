import { useMemo, useState } from 'react';
import { karrasSigmas, svdLadder } from '#algorithms/diffusion/noise-schedule.ts';
import { particleFlow, shareOnData } from '#algorithms/diffusion/particle-flow.ts';
import { euler, heun } from '#algorithms/diffusion/samplers.ts';
import { denoiserCalls } from '#algorithms/diffusion/sampling-error.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure, useLinked } from '#islands/figure.tsx';
import { PlayBar } from '#islands/PlayBar.tsx';
import { Slider } from '#islands/Slider.tsx';
import { Toggle } from '#islands/Toggle.tsx';
import { FlowPicture } from './FlowPicture.tsx';
import { TwoWidths } from '#islands/TwoWidths.tsx';

const STD = 0.22;
const COUNT = 50;
const MOST = 6;
const WIDEST = 2.8; // from the middle of the picture to its border
const first: [number, number][] = [
  [-1.15, -0.55],
  [1.2, -0.45],
  [0, 1.15],
];
// Where the button puts a new cloud: each time at a place of its own.
const spare: [number, number][] = [...first, [-1.3, 0.8], [1.4, 1], [0.1, -1.4]];

/** Draw the data, then let noise flow into them, rung by rung. */
export default figure(function FlowToData() {
  const [means, setMeans] = useState(first);
  const [method, setMethod] = useState('Euler');
  const [steps, setSteps] = useState(svdLadder.steps);
  const [rung, setRung] = useState(18);
  const [field, setField] = useState(true);
  const [chosen, setChosen] = useState(-1);
  useLinked({
    label: 'Clouds',
    value: means.map((mean) => mean.join(' ')).join(', '),
    take: (text) => {
      const wanted = text.split(', ').map(readPlace);
      if (wanted.length > MOST || !wanted.every((mean) => mean !== undefined)) return;
      setMeans(wanted);
      if (chosen >= wanted.length) setChosen(-1);
    },
    takes: `up to ${MOST} places, such as “1 0.5, -2 0”`,
  });
  useLinked({
    label: 'Cloud',
    value: String(chosen + 1),
    take: (text) =>
      /^\d$/.test(text) && Number(text) <= means.length && setChosen(Number(text) - 1),
    takes: `a number up to ${means.length}`,
  });

  const clouds = useMemo(() => means.map((mean) => ({ mean, std: STD, weight: 1 })), [means]);
  const sampler = method === 'Heun' ? heun : euler;
  const flow = useMemo(() => {
    const sigmas = karrasSigmas({ ...svdLadder, steps });
    return particleFlow({ clouds, sampler, sigmas, count: COUNT, seed: 23 });
  }, [clouds, sampler, steps]);
  const { sigma, points } = flow[rung];

  function changeSteps(wanted: number) {
    setRung(Math.round((rung / steps) * wanted));
    setSteps(wanted);
  }
  const add = (mean: [number, number]) => means.length < MOST && setMeans([...means, mean]);
  const move = (k: number, [x, y]: [number, number]) => setMeans(means.with(k, [held(x), held(y)]));
  function remove(k: number) {
    if (means.length <= 1) return;
    setChosen(-1);
    setMeans(means.toSpliced(k, 1));
  }

  return (
    <Exhibit
      title="How does noise become data?"
      badge="computed"
      evidence="particle-flow.ts with the exact denoiser of a Gaussian mixture, gaussian-mixture.ts, and SVD’s ladder from σ = 700. A network would only approximate this denoiser."
      reading={`Rung ${rung} of ${steps}, σ = ${sayLevel(sigma)}: ${method} has called the denoiser ${rung === 0 ? 0 : callsUntil(rung, steps, sampler)} times, and ${(100 * shareOnData(clouds, points)).toFixed(0)} % of ${COUNT} particles lie within three spreads of one of ${means.length} ${means.length === 1 ? 'cloud' : 'clouds'}, as 99 % of the data do.${field ? ` ${sayArrows(sigma)}` : ''}${chosen < 0 ? '' : ` Cloud ${chosen + 1} is at ${sayPlace(means[chosen])}.`}`}
      controls={
        <>
          <PlayBar
            label="Rung of the ladder"
            step={rung}
            last={steps}
            onStep={setRung}
            show={(k) => `${k}, σ = ${sayLevel(flow[k]?.sigma ?? 0)}`}
          />
          <Choice label="Sampler" options={['Euler', 'Heun']} value={method} onChange={setMethod} />
          <Slider
            label="Steps N"
            value={steps}
            onChange={changeSteps}
            min={4}
            max={40}
            marks={[
              { value: 10, label: '10' },
              { value: svdLadder.steps, label: 'SVD' },
            ]}
          />
          <Toggle label="Score field" value={field} onChange={setField} />
          <button
            type="button"
            aria-disabled={means.length >= MOST}
            onClick={() => add(spare[means.length])}
          >
            Add a cloud
          </button>
          <button
            type="button"
            aria-disabled={means.length <= 1}
            onClick={() => remove(means.length - 1)}
          >
            Remove a cloud
          </button>
        </>
      }
      table={{
        columns: [
          { label: 'Rung' },
          { label: 'σ' },
          { label: 'Within three spreads of a cloud', unit: '%' },
        ],
        rows: flow.map((frame, k) => [k, frame.sigma, 100 * shareOnData(clouds, frame.points)]),
      }}
    >
      <TwoWidths
        draw={(narrow) => (
          <FlowPicture
            clouds={clouds}
            flow={flow}
            rung={rung}
            field={field}
            chosen={chosen}
            narrow={narrow}
            onChoose={setChosen}
            onAdd={add}
            onMove={move}
            onRemove={remove}
          />
        )}
      />
    </Exhibit>
  );
});

/** Heun calls twice on every step but the one that lands on silence. */
function callsUntil(rung: number, steps: number, sampler: typeof euler): number {
  if (rung === steps) return denoiserCalls(sampler, steps);
  return sampler === heun ? 2 * rung : rung;
}

/** A coordinate inside the picture, for a hand that goes beyond its border. */
function held(value: number): number {
  return Math.min(Math.max(value, -WIDEST), WIDEST);
}

/** A place of the picture, as a link writes it: "1 0.5". */
function readPlace(text: string): [number, number] | undefined {
  const [x, y, ...rest] = text.split(' ').map(Number);
  return rest.length === 0 && Math.abs(x) <= WIDEST && Math.abs(y) <= WIDEST ? [x, y] : undefined;
}

function sayArrows(sigma: number): string {
  return sigma > 0
    ? `Arrows point along the score at σ = ${sayLevel(sigma)}.`
    : 'In silence there is no score to show.';
}

function sayPlace(place: readonly number[]): string {
  return `(${place.map((value) => (Math.round(100 * value) / 100 + 0).toFixed(2).replace('-', '−')).join(', ')})`;
}

function sayLevel(sigma: number): string {
  return sigma >= 100 ? sigma.toFixed(0) : sigma.toPrecision(3);
}
