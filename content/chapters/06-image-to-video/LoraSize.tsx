import { useState } from 'react';
import { loraInTemporalAttention } from '#algorithms/lora-size.ts';
import { loraParameters } from '#algorithms/low-rank.ts';
import { parameterTotals, unetBlocks } from '#algorithms/svd-unet.ts';
import { svdImageToVideo } from '#algorithms/unet-configuration.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { LoraPicture } from './LoraPicture.tsx';
import { TwoWidths } from '#islands/TwoWidths.tsx';

const blocks = unetBlocks(svdImageToVideo);
const { total } = parameterTotals(blocks);
const widths = ['320', '640', '1280'];
const ranks = [1, 2, 4, 8, 16, 32, 64];

/** A frozen square and the two strips beside it, to scale. */
export default figure(function LoraSize() {
  const [width, setWidth] = useState('1280');
  const [rank, setRank] = useState(16);

  const d = Number(width);
  const trained = loraParameters(d, d, rank);
  const everywhere = loraInTemporalAttention(blocks, rank);

  return (
    <Exhibit
      title="How small is an adapter?"
      badge="computed"
      evidence="r (d_in + d_out) numbers for each matrix; the widths are those of the released U-Net. Which matrices the paper adapted is not published, so the last number is one reading: queries, keys, values and the way out wherever frames attend to each other, 16 times; the temporal cross-attention is left out."
      reading={`Rank ${rank} beside a matrix of ${d}\u00a0×\u00a0${d}: ${trained.toLocaleString('en')} numbers are trained and ${(d * d).toLocaleString('en')} stay frozen, ${percent(trained / (d * d))}. In all ${everywhere.matrices} maps with which frames attend to each other it would be ${everywhere.trained.toLocaleString('en')}, ${percent(everywhere.trained / total)} of the network.`}
      controls={
        <>
          <Slider
            label="Rank r"
            value={rank}
            onChange={setRank}
            min={1}
            max={64}
            marks={[{ value: 16, label: 'the paper' }]}
          />
          <Choice label="Width d of the layer" options={widths} value={width} onChange={setWidth} />
        </>
      }
      table={{
        columns: [{ label: 'Rank' }, ...widths.map((each) => ({ label: `d = ${each}` }))],
        rows: ranks.map((r) => [r, ...widths.map((each) => loraParameters(+each, +each, r))]),
      }}
    >
      <TwoWidths draw={(narrow) => <LoraPicture d={d} rank={rank} narrow={narrow} />} />
    </Exhibit>
  );
});

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(2))}\u00a0%`;
}
