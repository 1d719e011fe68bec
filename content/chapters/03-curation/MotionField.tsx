import { useMemo, useState } from 'react';
import { meanSpeed, motionScore, shrinkFlow } from '#algorithms/curation/motion-score.ts';
import { seededRandom } from '#algorithms/random.ts';
import { sceneFlow, withNoise, type Scene } from '#algorithms/curation/synthetic-flow.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { Toggle } from '#islands/Toggle.tsx';
import { ArrowField } from './ArrowField.tsx';

const frame = { width: 84, height: 48 };
const scenes = { Pan: 'pan', 'Zoom in': 'zoom', Turn: 'turn', 'One object': 'object' } as const;
const names = Object.keys(scenes);
const told: Record<Scene, string> = {
  pan: 'the whole frame moves',
  zoom: 'the corners move',
  turn: 'the corners move',
  object: 'the object moves',
};

/** Choose what moves and how fast, shake the arrows, and read the score. */
export default figure(function MotionField() {
  const [name, setName] = useState('One object');
  const [speed, setSpeed] = useState(4);
  const [noise, setNoise] = useState(0);
  const [small, setSmall] = useState(true);

  const scene = Object.entries(scenes).find(([each]) => each === name)?.[1] ?? 'pan';
  const full = useMemo(
    () => withNoise(sceneFlow(frame, scene, speed), noise, seededRandom(23)),
    [scene, speed, noise],
  );
  const shrunk = useMemo(() => shrinkFlow(full), [full]);
  const shown = small ? shrunk : full;
  const [score, before] = [motionScore([full]), meanSpeed(full)];

  return (
    <Exhibit
      title="How much does this clip move?"
      badge="computed"
      evidence="motion-score.ts by the definition of App. C, on a made-up flow of 84 × 48 places; the shrunken map has 28 × 16. Lengths are in pixels of the full frame."
      reading={`${name}: ${told[scene]} by ${speed} px from one frame looked at to the next, with an error of ${noise.toFixed(1)} px in every arrow. The map before shrinking has a mean length of ${before.toFixed(2)} px; shrunk, the motion score is ${score.toFixed(2)} px. Shown: ${shown.width} × ${shown.height} arrows.`}
      controls={
        <>
          <Choice label="What moves" options={names} value={name} onChange={setName} />
          <Slider
            label="Speed of the fastest place"
            value={speed}
            onChange={setSpeed}
            min={0}
            max={8}
            step={0.5}
            unit="px"
          />
          <Slider
            label="Error in every arrow"
            value={noise}
            onChange={setNoise}
            min={0}
            max={4}
            step={0.5}
            show={(value) => `${value.toFixed(1)} px`}
          />
          <Toggle label="Shrink the map to 16 rows" value={small} onChange={setSmall} />
        </>
      }
      table={{
        columns: [
          { label: 'Column' },
          { label: 'Row' },
          { label: 'Right', unit: 'px' },
          { label: 'Down', unit: 'px' },
        ],
        rows: Array.from(shown.dx, (right, k) => [
          k % shown.width,
          Math.floor(k / shown.width),
          right,
          shown.dy[k],
        ]),
      }}
    >
      <ArrowField
        field={shown}
        pixels={frame.width / shown.width}
        label={`The flow as ${shown.width} by ${shown.height} arrows, one for each place of the map: ${told[scene]}.`}
      />
    </Exhibit>
  );
});
