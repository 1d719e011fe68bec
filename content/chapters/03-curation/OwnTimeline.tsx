import { useMemo } from 'react';
import { filmClock } from '#islands/curation/film-reading.ts';
import type { OwnFilm } from '#islands/curation/use-own-film.ts';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { firstFinder, firstSettings, passNames } from './cut-finder.ts';
import { cutFinderPlot, rowAt } from './cut-finder.plot.ts';
import type { FilmClip } from './film-fate.ts';
import { ownFilmPlot } from './own-film.plot.ts';
import type { FunnelOutcome } from './own-funnel.ts';

interface Props {
  film: OwnFilm;
  clips: readonly FilmClip[];
  outcome: FunnelOutcome;
}

/** The clips of a film in time, each as high as it moves. */
export function ClipsInTime({ film, clips, outcome }: Props) {
  const { dropped, droppedBy, filters } = outcome;
  const { end } = film.seen;
  const drawing = useMemo(() => {
    const timed = clips.map((clip, k) => ({ ...clip, dropped: dropped[k] }));
    return ownFilmPlot(timed, end, filters[0].threshold);
  }, [clips, dropped, end, filters]);
  return (
    <PlotFigure
      drawing={drawing}
      alt="The clips of the film in time: each as wide as it lasts and as high as it moves; what the filters drop is pale."
      points={clips.map(({ start, end, motion }, k) => ({
        x: (start + end) / 2,
        y: motion ?? 0,
        reading: `Clip ${k + 1}, ${filmClock(start)} to ${filmClock(end)}: ${motion === null ? 'not scored' : `${motion.toFixed(2)} px`}${dropped[k] ? `, dropped by ${new Intl.ListFormat('en-GB').format(droppedBy[k])}` : ''}`,
      }))}
    />
  );
}

/** What one pass of the cascade saw change, and the boundaries, filled where it found them first. */
export function ChangeInTime({ film, pass }: { film: OwnFilm; pass: number }) {
  const { found } = film;
  const { end } = film.seen;
  const boundaries = useMemo(
    () => found?.boundaries.map((each) => ({ ...each, filled: firstFinder(each) === pass })) ?? [],
    [found, pass],
  );
  const drawing = useMemo(() => {
    const rows = [{ name: 'cascade', boundaries }];
    return cutFinderPlot(found?.passes[pass] ?? [], firstSettings.thresholds[pass], {
      ...{ rows, end: Math.max(end, 0.1), of: 'the film' },
    });
  }, [found, boundaries, pass, end]);
  return (
    <PlotFigure
      drawing={drawing}
      alt="How much the film changes from look to look, as a curve with a dashed threshold; below it the boundaries of the cascade, filled where this pass was the first to find them."
      points={boundaries.map((each) => ({
        x: each.start,
        y: rowAt(0),
        reading: `${filmClock(each.start)} to ${filmClock(each.end)}: first found looking at ${passNames[firstFinder(each)]}`,
      }))}
    />
  );
}
