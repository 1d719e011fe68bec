import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Frame } from '#algorithms/curation/area-average.ts';
import type { FlowField } from '#algorithms/curation/motion-score.ts';
import { paintPicture } from '#islands/curation/paint-picture.ts';
import { PlayBar } from '#islands/PlayBar.tsx';
import { ArrowField } from './ArrowField.tsx';

interface Props {
  name: string;
  looks: readonly Frame[];
  flowOf: (before: Frame, after: Frame) => { flow: FlowField; speed: number };
}

const FLOW_WIDTH = 160; // pixels, the unit of the arrows

/** A clip look by look, and over each the flow from there to the next, computed when it is shown. */
export function MovingClip({ name, looks, flowOf }: Props) {
  const [step, setStep] = useState(0);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [before, after] = [looks[step], looks[step + 1]];
  const { flow, speed } = useMemo(() => flowOf(before, after), [flowOf, before, after]);
  useLayoutEffect(() => {
    if (canvas.current) paintPicture(canvas.current, before);
  }, [before]);
  const said = `from ${(step / 2).toFixed(1)} s to ${((step + 1) / 2).toFixed(1)} s: ${speed.toFixed(2)} px`;
  return (
    <>
      <div className="clip-large">
        <canvas ref={canvas} aria-hidden="true" />
        <ArrowField
          field={flow}
          pixels={FLOW_WIDTH / flow.width}
          label={`“${name}” and its flow as arrows, ${said}`}
        />
      </div>
      <PlayBar
        label="Look"
        step={step}
        last={looks.length - 2}
        onStep={setStep}
        stepsPerSecond={2}
        loop
        show={(k) => `${k + 1} of ${looks.length - 1}`}
      />
      <p>{`“${name}”, ${said} on average.`}</p>
    </>
  );
}
