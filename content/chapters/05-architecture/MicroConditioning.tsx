import { useState } from 'react';
import { cosineSimilarity } from '#algorithms/cosine-similarity.ts';
import { microConditioningVector } from '#algorithms/diffusion/conditioning-embedding.ts';
import type { MicroConditioning as Asked } from '#algorithms/diffusion/conditioning-embedding.ts';
import { defaultCondAug } from '#algorithms/diffusion/noise-augmentation.ts';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { ClockRows } from './ClockRows.tsx';
import { TwoWidths } from '#islands/TwoWidths.tsx';

const usual: Asked = { framesPerSecond: 7, motionBucket: 127, condAug: defaultCondAug };
const usualVector = microConditioningVector(usual);
const WIDTH = 256;

/** Move the three numbers and watch the hands of their waves turn. */
export default figure(function MicroConditioning() {
  const [framesPerSecond, setFramesPerSecond] = useState(12);
  const [motionBucket, setMotionBucket] = useState(140);
  const [condAug, setCondAug] = useState(0.1);

  const vector = microConditioningVector({ framesPerSecond, motionBucket, condAug });
  const rows = ['frame rate − 1', 'motion bucket', 'noise on the picture'].map((name, slot) => {
    const [now, before] = [vector, usualVector].map((all) =>
      all.slice(slot * WIDTH, (slot + 1) * WIDTH),
    );
    return { name, now, before, alike: cosineSimilarity(now, before) };
  });

  return (
    <Exhibit
      title="How does the network hear three small numbers?"
      badge="computed"
      evidence="conditioning-embedding.ts, after svd.yaml, simple_video_sample.py and util.py in Stability-AI/generative-models. Every eighth of the 128 pairs of waves is drawn."
      reading={`Against the release’s own 7 frames per second, bucket 127 and noise 0.02, the 256 values for the frame rate keep a cosine similarity of ${rows[0].alike.toFixed(3)}, those for the motion bucket ${rows[1].alike.toFixed(3)}, those for the noise on the picture ${rows[2].alike.toFixed(4)}.`}
      controls={
        <>
          <Slider
            label="Frames per second"
            value={framesPerSecond}
            onChange={setFramesPerSecond}
            min={1}
            max={30}
            marks={[{ value: usual.framesPerSecond, label: 'default' }]}
          />
          <Slider
            label="Motion bucket"
            value={motionBucket}
            onChange={setMotionBucket}
            min={0}
            max={511}
            marks={[
              { value: usual.motionBucket, label: 'default' },
              { value: 255, label: '255' },
            ]}
          />
          <Slider
            label="Noise on the picture"
            value={condAug}
            onChange={setCondAug}
            min={0}
            max={0.5}
            step={0.01}
            show={(value) => value.toFixed(2)}
            marks={[{ value: usual.condAug, label: 'default' }]}
          />
        </>
      }
      table={{
        columns: [
          { label: 'Value' },
          { label: 'Frame rate − 1' },
          { label: 'Motion bucket' },
          { label: 'Noise on the picture' },
        ],
        rows: [...rows[0].now].map((value, k) => [k, value, rows[1].now[k], rows[2].now[k]]),
      }}
    >
      <TwoWidths draw={(narrow) => <ClockRows rows={rows} narrow={narrow} />} />
    </Exhibit>
  );
});
