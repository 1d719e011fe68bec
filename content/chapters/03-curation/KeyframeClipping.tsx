import { useMemo, useState } from 'react';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { clippedTrailer, type Clipping } from './clipping.ts';
import { keyframeClippingPlot } from './keyframe-clipping.plot.ts';
import { useTrailerCurves } from './use-trailer-curves.ts';

const own = 'as in the file';
const spacings = new Map([
  [own, undefined],
  ['every 1 s', 1],
  ['every 0.5 s', 0.5],
  ['every 0.25 s', 0.25],
]);
const nothing: Clipping = {
  ...{ shots: [], clips: [], keyframes: [], shotSeconds: 0, clipSeconds: 0 },
  ...{ shotsLost: 0, secondsLost: 0, lostBefore: 0, lostAfter: 0 },
};

/** Move the ends of shots to keyframes and see how much film is lost. */
export default figure(function KeyframeClipping() {
  const { curves, status, load } = useTrailerCurves();
  const [name, setName] = useState(own);
  const clipping = useMemo(
    () => (curves ? clippedTrailer(curves, spacings.get(name)) : nothing),
    [curves, name],
  );
  const drawing = useMemo(
    () => keyframeClippingPlot(clipping, curves?.end ?? 1),
    [clipping, curves],
  );
  const { shots, clips, keyframes } = clipping;

  return (
    <Exhibit
      title="What does it cost to cut at keyframes only?"
      badge="recorded"
      evidence="Keyframes and curves were recorded from the trailer’s file by npm run record:curation; shots and clips are computed in this page by cut-cascade.ts and keyframe-clipping.ts. Evenly spaced keyframes are supposed, not recorded."
      reading={
        curves &&
        `The cascade finds ${shots.length} shots, ${clipping.shotSeconds.toFixed(1)} s together. With ${keyframes.length} keyframes, ${name}, ${shots.length - clipping.shotsLost} shots give a clip, ${clipping.clipSeconds.toFixed(1)} s together. The other ${clipping.shotsLost === 1 ? 'one has no two keyframes and is' : `${clipping.shotsLost} have no two keyframes and are`} lost whole, ${clipping.secondsLost.toFixed(1)} s; those that give one lose ${clipping.lostBefore.toFixed(1)} s before it and ${clipping.lostAfter.toFixed(1)} s after it.`
      }
      waits={!curves}
      bringTable={load}
      controls={
        <>
          <Choice
            label="Keyframes"
            options={[...spacings.keys()]}
            value={name}
            onChange={(value) => {
              load();
              setName(value);
            }}
          />
          {status && <p role="alert">{status}</p>}
        </>
      }
      table={
        curves && {
          columns: [
            { label: 'Shot' },
            { label: 'From', unit: 's' },
            { label: 'To', unit: 's' },
            { label: 'Clip from', unit: 's' },
            { label: 'Clip to', unit: 's' },
            { label: 'Lost before', unit: 's' },
            { label: 'Lost after', unit: 's' },
          ],
          rows: shots.map(({ start, end }, k) => [
            k + 1,
            start,
            end,
            clips[k]?.start ?? null,
            clips[k]?.end ?? null,
            clips[k]?.lostBefore ?? null,
            clips[k]?.lostAfter ?? null,
          ]),
        }
      }
    >
      <PlotFigure
        drawing={drawing}
        alt="The trailer’s shots as bars in time, its keyframes as ticks, and the clips that are left, as bars again; shots that give no clip are hollow."
        points={
          // What the build draws cannot answer keys.
          import.meta.env.SSR
            ? []
            : shots.map((shot, k) => ({ x: shot.start, y: 'shots', reading: sayShot(clipping, k) }))
        }
      />
    </Exhibit>
  );
});

function sayShot({ shots, clips }: Clipping, k: number): string {
  const [shot, clip] = [shots[k], clips[k]];
  const times = `Shot ${k + 1}, ${shot.start.toFixed(1)} to ${shot.end.toFixed(1)} s`;
  if (!clip) return `${times}: no clip`;
  return `${times}: a clip from ${clip.start.toFixed(1)} to ${clip.end.toFixed(1)} s`;
}
