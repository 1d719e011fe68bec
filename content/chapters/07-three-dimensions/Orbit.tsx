import { useMemo, useState } from 'react';
import { differencePicture, neighbourLikeness } from '#algorithms/film-likeness.ts';
import { orbitFilm } from '#algorithms/orbit-view.ts';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlayBar } from '#islands/PlayBar.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { colours } from '#plots/colours.ts';
import { bunny, DEGREE, inDegrees, SIDE } from './bunny.ts';
import { CameraRing } from './CameraRing.tsx';
import { neighboursPlot } from './neighbours.plot.ts';
import { View } from './View.tsx';

const VIEWS = 21;
const azimuth = (t: number) => `${((360 * t) / VIEWS).toFixed(1)}°`;

/** Walk around the object in 21 views, at any elevation that SVD-MV was trained on. */
export default figure(function Orbit() {
  const [shown, setShown] = useState(0);
  const [elevation, setElevation] = useState(10);

  const film = useMemo(
    () => orbitFilm(bunny, { elevation: elevation * DEGREE, side: SIDE }),
    [elevation],
  );
  const alike = useMemo(() => neighbourLikeness(film), [film]);
  const next = (shown + 1) % VIEWS;
  const view = (t: number) => ({ ...film, values: film.frames[t] });
  const decibels = alike[shown].toFixed(1);
  const drawing = useMemo(
    () =>
      neighboursPlot(
        alike.map((psnr, t) => ({ degrees: (360 * t) / VIEWS, psnr, name: pair(t) })),
        shown,
      ),
    [alike, shown],
  );

  return (
    <Exhibit
      title="What does one step of the way around change?"
      badge="computed"
      evidence="A scan in 1,000 faces, drawn in 64×64 pixels by the code of this chapter, with values from 0 to 1. The number of views is that of App. D.6, the range of elevations that of §4.5; even steps, the lens and the lamp are ours."
      reading={`Seen from ${inDegrees(elevation)}, view ${shown + 1} stands at ${azimuth(shown)} and view ${next + 1} at ${azimuth(next)}; the two are ${decibels} dB alike. On this orbit neighbours are between ${Math.min(...alike).toFixed(1)} and ${Math.max(...alike).toFixed(1)} dB alike.`}
      controls={
        <>
          <PlayBar
            label="View"
            step={shown}
            last={VIEWS - 1}
            onStep={setShown}
            show={(t) => `${t + 1} of ${VIEWS}`}
          />
          <Slider
            label="Elevation of the camera"
            value={elevation}
            onChange={setElevation}
            min={-5}
            max={30}
            show={inDegrees}
          />
        </>
      }
      table={{
        columns: [
          { label: 'Views' },
          { label: 'Azimuth of the first', unit: 'degrees' },
          { label: 'PSNR of the two', unit: 'dB' },
        ],
        rows: alike.map((psnr, t) => [
          pair(t),
          Number(((360 * t) / VIEWS).toFixed(2)),
          Number(psnr.toFixed(2)),
        ]),
      }}
    >
      <View
        picture={view(shown)}
        lines={[`view ${shown + 1}`, `azimuth ${azimuth(shown)}`]}
        alt={`View ${shown + 1} of a bunny, from azimuth ${azimuth(shown)}.`}
      />
      <View
        picture={view(next)}
        lines={[`view ${next + 1}`, `azimuth ${azimuth(next)}`]}
        alt={`View ${next + 1} of the bunny, from azimuth ${azimuth(next)}.`}
      />
      <View
        picture={differencePicture(view(shown), view(next))}
        colour={colours.temporal}
        lines={['where they differ', `PSNR ${decibels} dB`]}
        alt="Where the two views differ: strongest along the outline."
      />
      <CameraRing elevation={elevation} shown={shown} />
      <PlotFigure
        drawing={drawing}
        alt="The likeness of each view and the next, around the orbit."
        points={alike.map((psnr, t) => ({
          x: (360 * t) / VIEWS,
          y: psnr,
          reading: `Views ${pair(t)}: ${psnr.toFixed(1)} dB`,
        }))}
      />
    </Exhibit>
  );
});

function pair(t: number): string {
  return `${t + 1} and ${((t + 1) % VIEWS) + 1}`;
}
