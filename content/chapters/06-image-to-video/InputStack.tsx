import { useState } from 'react';
import { svdImageToVideo } from '#algorithms/unet-configuration.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { StackPicture } from './StackPicture.tsx';
import { TwoWidths } from '#islands/TwoWidths.tsx';

const { inputChannels, outputChannels, contextChannels, height, width } = svdImageToVideo;
const given = inputChannels - outputChannels;
const models = { SVD: 14, 'SVD-XT': 25 };
const asked = ['with the picture', 'without it'];

/** What a film carries into the network, frame by frame, with the picture and without. */
export default figure(function InputStack() {
  const [name, setName] = useState('SVD');
  const [how, setHow] = useState(asked[0]);
  const frames = name === 'SVD' ? models.SVD : models['SVD-XT'];
  const withPicture = how === asked[0];
  const perFrame = given * height * width;

  return (
    <Exhibit
      title="Where does the picture enter?"
      badge="reported"
      evidence="§4.3 and App. D.4 of the paper; channels and sizes from svd.yaml, and what is set to zero from simple_video_sample.py, both in generative-models."
      reading={
        withPicture
          ? `Each of the ${frames} frames of ${name} enters as ${inputChannels} channels: ${outputChannels} of its own noisy latent, and ${given} that hold the same ${perFrame.toLocaleString('en')} numbers in every frame. A vector of ${contextChannels.toLocaleString('en')} numbers comes from the side.`
          : `Each of the ${frames} frames of ${name} still enters as ${inputChannels} channels, but ${given} of them hold ${perFrame.toLocaleString('en')} zeros, and so does the vector of ${contextChannels.toLocaleString('en')}. Frame rate, motion and noise strength stay.`
      }
      controls={
        <>
          <Choice
            label="The network is asked"
            options={asked}
            value={how}
            onChange={(value) => setHow(value)}
          />
          <Choice
            label="Model"
            options={Object.keys(models)}
            value={name}
            onChange={(value) => setName(value)}
          />
        </>
      }
      table={{
        columns: [{ label: 'Input' }, { label: 'Shape' }, { label: 'Asked without the picture' }],
        rows: [
          ['Noisy latents', `${frames} × ${outputChannels} × ${height} × ${width}`, 'the same'],
          ['The picture’s latent', `${frames} × ${given} × ${height} × ${width}`, 'zero'],
          ['CLIP embedding of the picture', `1 × ${contextChannels}`, 'zero'],
          ['Frame rate, motion bucket, noise strength', '3 numbers', 'the same'],
        ],
      }}
    >
      <TwoWidths
        draw={(narrow) => (
          <StackPicture
            frames={frames}
            noisy={outputChannels}
            given={given}
            withPicture={withPicture}
            narrow={narrow}
          />
        )}
      />
    </Exhibit>
  );
});
