import { useMemo, useState } from 'react';
import { interpolationInput } from '#algorithms/frame-interpolation.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { interpolationInputPlot } from './interpolation-input.plot.ts';
import type { Channel } from './interpolation-input.plot.ts';

const { slots, channels } = interpolationInput({ factor: 4 });
const numbers = slots.map((_, t) => t + 1);
const names = numbers.map(String);
const noisy = named('noisy', channels.noisy);
const conditioning = named('conditioning', channels.conditioning);
const mask = named('mask', channels.mask);
const rows = [...noisy, ...conditioning, ...mask];
const sheet = slots.flatMap(({ latent, mask: bit }, t): Channel[] => {
  const slot = t + 1;
  const given = t === 0 ? 'zₛ' : 'zₑ';
  const text = latent === 'given' ? given : 'zₘ';
  return [
    ...noisy.map((row) => ({ slot, row, kind: 'noisy' as const, text: 'noise' })),
    ...conditioning.map((row) => ({ slot, row, kind: latent, text })),
    ...mask.map((row) => ({ slot, row, kind: 'mask' as const, text: String(bit) })),
  ];
});

/** Pick one of the five frames and read what the network is told about it. */
export default figure(function InterpolationInput() {
  const [chosen, setChosen] = useState(3);

  const { latent, mask: bit } = slots[chosen - 1];
  const drawing = useMemo(
    () => interpolationInputPlot(sheet, { rows, slots: numbers, chosen }),
    [chosen],
  );

  return (
    <Exhibit
      title="What is the interpolation model told?"
      badge="reported"
      evidence="App. D.5 of the paper: five frames, the first and last given, nine channels."
      reading={`Frame ${chosen} of ${slots.length}: ${channels.noisy} channels of noise to be cleaned, ${channels.conditioning} of ${latent === 'given' ? 'the encoded picture that was given' : 'the learned mask embedding'}, and the mask, ${bit}, which says that it is ${bit ? 'given' : 'to be made'}; ${channels.total} in all.`}
      controls={
        <Choice
          label="Frame"
          options={names}
          value={String(chosen)}
          onChange={(name) => setChosen(Number(name))}
        />
      }
      table={{
        columns: [{ label: 'Frame' }, { label: 'Channel' }, { label: 'Holds' }],
        rows: sheet.map(({ slot, row, text }) => [slot, row, text]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="Five columns of nine cells: four noisy channels on top, then four conditioning channels, given in the outer columns and a learned embedding in the three between, then one mask channel."
      />
    </Exhibit>
  );
});

function named(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, c) => `${kind} ${c + 1}`);
}
