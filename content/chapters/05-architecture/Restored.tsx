import { useState } from 'react';
import { compressionRatios } from '#algorithms/compression.ts';
import {
  examplePicture,
  examplePictures,
  type ExamplePicture,
} from '#algorithms/miniature/example-picture.ts';
import { reconstruction } from '#algorithms/miniature/reconstruction.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { Loading } from '#islands/Loading.tsx';
import { figure } from '#islands/figure.tsx';
import { useRestored } from '#islands/miniature/use-restored.ts';
import { TwoWidths } from '#islands/TwoWidths.tsx';
import { RestoredPicture } from './RestoredPicture.tsx';

const pixelsOf = new Map(examplePictures.map((name) => [name, examplePicture(name).pixels]));
const FIRST: ExamplePicture = 'text bar';
const first = examplePicture(FIRST).pixels;
pixelsOf.set(FIRST, first);

const miniature = { shape: { channels: 3, height: 32, width: 32 }, factor: 4, channels: 8 };
const svd = { shape: { channels: 3, height: 576, width: 1024 }, factor: 8, channels: 4 };

/** Send a frame through the miniature's autoencoder, and see what the latent could not keep. */
export default figure(function Restored() {
  const [name, setName] = useState<ExamplePicture>(FIRST);
  const { restored, waiting, restore } = useRestored(first);
  const found = restored && reconstruction(restored.original, restored.pixels);
  const shown = restored && examplePictures.find((one) => pixelsOf.get(one) === restored.original);

  function choose(chosen: string) {
    const next = examplePictures.find((one) => one === chosen) ?? name;
    setName(next);
    restore(pixelsOf.get(next) ?? first);
  }

  return (
    <Exhibit
      title="What does a frame lose on its way through latent space?"
      badge="computed"
      evidence="The miniature’s autoencoder; reconstruction.ts, compression.ts."
      reading={
        found &&
        `${shown}: 3 × 32 × 32 = 3,072 values became 8 × 8 × 8 = 512, ${ratiosOf(miniature).values} times fewer, and came back at ${found.psnr.toFixed(1)} dB; the worst pixel is off by ${found.worst.toFixed(2)}, black to white being 1. SVD goes ${ratiosOf(svd).values} times down.`
      }
      waits={!restored}
      controls={
        <>
          <Choice label="Frame" options={examplePictures} value={name} onChange={choose} />
          <Loading {...waiting} />
        </>
      }
      table={{
        columns: [
          { label: 'Autoencoder' },
          { label: 'Picture' },
          { label: 'Latent' },
          { label: 'Times fewer positions' },
          { label: 'Times fewer values' },
        ],
        rows: [
          ['miniature', '3 × 32 × 32', '8 × 8 × 8', ...ratioCells(miniature)],
          ['SVD', '3 × 576 × 1024', '4 × 72 × 128', ...ratioCells(svd)],
          [
            'SVD’s, were it 4 per side',
            '3 × 576 × 1024',
            '4 × 144 × 256',
            ...ratioCells({ ...svd, factor: 4 }),
          ],
        ],
      }}
    >
      {restored && found && (
        <TwoWidths
          draw={(narrow) => (
            <RestoredPicture restored={restored} error={found.error} narrow={narrow} />
          )}
        />
      )}
    </Exhibit>
  );
});

function ratiosOf({ shape, ...autoencoder }: typeof svd) {
  return compressionRatios(shape, autoencoder);
}

function ratioCells(each: typeof svd): number[] {
  const { positions, values } = ratiosOf(each);
  return [positions, values];
}
