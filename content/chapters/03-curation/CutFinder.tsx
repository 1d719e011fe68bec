import { useMemo, useState } from 'react';
import { peaksOf } from '#algorithms/curation/film-curves.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure, useLinked } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { findCuts, firstSettings, passNames, type Judged } from './cut-finder.ts';
import { cutFinderPlot, rowAt } from './cut-finder.plot.ts';
import { useTrailerCurves } from './use-trailer-curves.ts';

const MOST_DRAWN = 450;
const byEye = 2; // the row of the picture

/** Move the thresholds of a cascade of cut detectors and see which boundaries are found. */
export default figure(function CutFinder() {
  const { curves, status, load } = useTrailerCurves();
  const [pass, setPass] = useState(0);
  const [settings, setSettings] = useState(firstSettings);
  const threshold = settings.thresholds[pass];
  // Those of the other passes count as well, though one slider shows one at a time.
  useLinked({
    label: 'Thresholds',
    value: settings.thresholds.join(' '),
    take: (text) => {
      const thresholds = text.split(' ').map(Number);
      const known = thresholds.every((each) => Number.isInteger(each) && each >= 3 && each <= 70);
      if (!known || thresholds.length !== passNames.length) return;
      load();
      setSettings({ ...settings, thresholds });
    },
    takes: `${passNames.length} numbers from 3 to 70`,
  });
  const finding = useMemo(
    () => curves && findCuts(curves, pass, settings),
    [curves, pass, settings],
  );
  const changes = useMemo(() => peaksOf(curves?.passes[pass] ?? [], MOST_DRAWN), [curves, pass]);
  const drawing = useMemo(() => {
    const { known = [], alone, cascade } = finding ?? {};
    const rows = [
      { name: 'this pass', boundaries: filledWhereRight(alone) },
      { name: 'cascade', boundaries: filledWhereRight(cascade) },
      {
        name: 'by eye',
        boundaries: known.map((each, k) => ({ ...each, filled: isFound(cascade, k) })),
      },
    ];
    return cutFinderPlot(changes, threshold, { rows, end: curves?.end ?? 1, of: 'the trailer' });
  }, [finding, changes, threshold, curves]);

  return (
    <Exhibit
      title="Which cuts and fades does a threshold find?"
      badge="recorded"
      evidence="The curves were recorded from the trailer’s frames by npm run record:curation. What is found in them is computed in this page by cut-cascade.ts and scored by boundary-score.ts against boundaries that one person marked by eye, two frames allowed. The settings were chosen on this same film."
      reading={
        finding &&
        `Looking at ${passNames[pass]}, with a threshold of ${threshold} and colours gated at ${finding.gate.toFixed(2)}, one pass alone finds ${rightOf(finding.alone)} of ${finding.known.length} boundaries and has ${finding.alone.falseAlarms.length} wrong: ${scoresOf(finding.alone)}. The cascade, its slow passes gated at ${settings.gate.toFixed(2)}, finds ${rightOf(finding.cascade)} and has ${finding.cascade.falseAlarms.length} wrong: ${scoresOf(finding.cascade)}.`
      }
      waits={!curves}
      bringTable={load}
      controls={
        <>
          <Choice
            label="One pass, which looks at"
            options={passNames}
            value={passNames[pass]}
            onChange={(name) => {
              load();
              setPass(passNames.indexOf(name));
            }}
          />
          <Slider
            label="Threshold of this pass"
            value={threshold}
            onChange={(value) => {
              load();
              setSettings({ ...settings, thresholds: settings.thresholds.with(pass, value) });
            }}
            min={3}
            max={70}
            marks={[{ value: firstSettings.thresholds[pass], label: 'the book' }]}
          />
          <Slider
            label="Colour gate of the two slow passes"
            value={settings.gate}
            onChange={(gate) => {
              load();
              setSettings({ ...settings, gate });
            }}
            min={0}
            max={0.9}
            step={0.05}
            show={(value) => value.toFixed(2)}
            marks={[{ value: firstSettings.gate, label: 'the book' }]}
          />
          {status && <p role="alert">{status}</p>}
        </>
      }
      table={
        finding && {
          columns: [
            { label: 'From', unit: 's' },
            { label: 'To', unit: 's' },
            { label: 'Kind' },
            { label: 'By eye' },
            { label: 'This pass' },
            { label: 'Cascade' },
          ],
          rows: finding.known.map(({ start, end, kind, what }, k) => [
            start,
            end,
            kind,
            what,
            isFound(finding.alone, k) ? 'found' : 'missed',
            isFound(finding.cascade, k) ? 'found' : 'missed',
          ]),
        }
      }
    >
      <PlotFigure
        drawing={drawing}
        alt="How much the trailer changes from look to look, as a curve with a dashed threshold; below it three rows of boundaries: those of this pass and of the cascade, filled where right, and those by eye, filled where the cascade finds them."
        points={
          // What the build draws cannot answer keys.
          import.meta.env.SSR
            ? []
            : (finding?.known.map(({ start, end, what }, k) => ({
                x: start,
                y: rowAt(byEye),
                reading: `${start.toFixed(1)} to ${end.toFixed(1)} s, ${what}: ${isFound(finding.alone, k) ? 'found' : 'missed'} by this pass, ${isFound(finding.cascade, k) ? 'found' : 'missed'} by the cascade`,
              })) ?? [])
        }
      />
    </Exhibit>
  );
});

function filledWhereRight(judged: Judged | undefined) {
  return (
    judged?.found.map((each, k) => ({ ...each, filled: !judged.falseAlarms.includes(k) })) ?? []
  );
}

function isFound(judged: Judged | undefined, known: number): boolean {
  return (judged?.matches[known] ?? -1) >= 0;
}

function rightOf({ found, falseAlarms }: Judged): number {
  return found.length - falseAlarms.length;
}

function scoresOf({ precision, recall, f1 }: Judged): string {
  return `precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}, F1 ${f1.toFixed(2)}`;
}
