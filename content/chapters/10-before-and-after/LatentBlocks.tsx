import { useState } from 'react';
import { filmCompression, filmPositions } from '#algorithms/film-compression.ts';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { TwoWidths } from '#islands/TwoWidths.tsx';
import { Slider } from '#islands/Slider.tsx';
import { autoencoders } from './autoencoders.ts';
import { LatentBlocksPicture } from './LatentBlocksPicture.tsx';

const SIZE = { height: 576, width: 1024 };
const MOST = 120;
const most = filmPositions({ ...SIZE, frames: MOST }, autoencoders[0]);

/** Make the film longer and see how many positions each autoencoder leaves to the network. */
export default figure(function LatentBlocks() {
  const [frames, setFrames] = useState(24);
  const blocks = autoencoders.map((autoencoder) => ({
    ...autoencoder,
    fewer: filmCompression(autoencoder),
    count: filmPositions({ ...SIZE, frames }, autoencoder),
  }));
  const [svd, mochi, hunyuan] = blocks;

  return (
    <Exhibit
      title="How much film stands behind one latent position?"
      badge="computed"
      evidence="film-compression.ts. The shapes 8×8×6 with 12 channels and 4×8×8 with 16 are printed in the README of Mochi 1 and by Kong et al. 2024. The film is one of SVD's size for all three."
      reading={`${frames} frames of 576×1024 are ${say(svd.count)} positions for SVD, ${say(mochi.count)} for Mochi 1 and ${say(hunyuan.count)} for HunyuanVideo; the values shrink by ${svd.fewer.values}, ${mochi.fewer.values} and ${hunyuan.fewer.values}.`}
      controls={
        <Slider
          label="Length of the film"
          value={frames}
          min={12}
          max={MOST}
          step={12}
          unit="frames"
          onChange={setFrames}
        />
      }
      table={{
        columns: [
          { label: 'Model' },
          { label: 'Frames in one' },
          { label: 'Factor per side' },
          { label: 'Channels' },
          { label: 'Times fewer positions' },
          { label: 'Times fewer values' },
          { label: 'Positions of this film' },
          { label: 'Where' },
        ],
        rows: blocks.map((block) => [
          block.name,
          block.inTime,
          block.factor,
          block.channels,
          block.fewer.positions,
          block.fewer.values,
          block.count,
          block.where,
        ]),
      }}
    >
      <TwoWidths
        draw={(narrow) => <LatentBlocksPicture blocks={blocks} most={most} narrow={narrow} />}
      />
    </Exhibit>
  );
});

function say(count: number): string {
  return count.toLocaleString('en');
}
