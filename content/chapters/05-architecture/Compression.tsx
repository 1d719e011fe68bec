import { useState } from 'react';
import { compressionRatios, latentShape, svdAutoencoder } from '#algorithms/compression.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { CompressionPicture } from './CompressionPicture.tsx';
import { TwoWidths } from '#islands/TwoWidths.tsx';

const sizes = {
  '256×384': { height: 256, width: 384 },
  '320×576': { height: 320, width: 576 },
  '512×512': { height: 512, width: 512 },
  '576×1024': { height: 576, width: 1024 },
};
type Size = keyof typeof sizes;
const sizeNames: Size[] = ['256×384', '320×576', '512×512', '576×1024'];
const factors = [4, svdAutoencoder.factor, 16];

/** Change the factor per side and see what becomes of positions and of numbers. */
export default figure(function Compression() {
  const [size, setSize] = useState<Size>('576×1024');
  const [factor, setFactor] = useState(svdAutoencoder.factor);

  const image = { channels: 3, ...sizes[size] };
  const autoencoder = { ...svdAutoencoder, factor };
  const latent = latentShape(image, autoencoder);
  const ratios = compressionRatios(image, autoencoder);

  return (
    <Exhibit
      title="How much smaller is the place in which SVD works?"
      badge="computed"
      evidence="compression.ts; the factor 8 and the 4 channels are those of simple_video_sample.py in Stability-AI/generative-models. 4 and 16 per side are there for comparison."
      reading={`With ${factor} per side, 3 × ${image.height} × ${image.width} values become 4 × ${latent.height} × ${latent.width}: ${ratios.positions} times fewer positions, but ${ratios.values} times fewer values.`}
      controls={
        <>
          <Choice
            label="Times smaller per side"
            options={factors.map(nameOf)}
            value={nameOf(factor)}
            onChange={(name) => setFactor(factors.find((one) => nameOf(one) === name) ?? factor)}
          />
          <Choice
            label="Size of the picture"
            options={sizeNames}
            value={size}
            onChange={(name) => setSize(sizeNames.find((known) => known === name) ?? size)}
          />
        </>
      }
      table={{
        columns: [
          { label: 'Factor per side' },
          { label: 'Latent' },
          { label: 'Times fewer positions' },
          { label: 'Times fewer values' },
        ],
        rows: factors.map((one) => {
          const each = { ...svdAutoencoder, factor: one };
          const { height, width } = latentShape(image, each);
          const { positions, values } = compressionRatios(image, each);
          return [one, `4 × ${height} × ${width}`, positions, values];
        }),
      }}
    >
      <TwoWidths
        draw={(narrow) => (
          <CompressionPicture image={image} latent={latent} factor={factor} narrow={narrow} />
        )}
      />
    </Exhibit>
  );
});

function nameOf(factor: number): string {
  return factor === svdAutoencoder.factor ? `${factor} (SVD)` : `${factor}`;
}
