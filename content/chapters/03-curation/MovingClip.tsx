import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Frame } from '#algorithms/curation/area-average.ts';
import { tintByFlow, wheelFlow } from '#algorithms/curation/flow-colour.ts';
import { paintPicture } from '#islands/curation/paint-picture.ts';
import { Choice } from '#islands/Choice.tsx';
import { PlayBar } from '#islands/PlayBar.tsx';
import { ArrowField } from './ArrowField.tsx';
import type { ClipFlow } from './clip-flow.ts';

interface Props {
  name: string;
  looks: readonly Frame[];
  flowOf: (before: Frame, after: Frame) => ClipFlow;
}

const FLOW_WIDTH = 160; // pixels, the unit of the arrows
const LONGEST = 8; // pixels a look, from where on a colour is at its strongest
const WHEEL_SIDE = 96; // pixels
const ways = ['Arrows', 'Colours', 'Both'];

const paper = {
  ...{ width: WHEEL_SIDE, height: WHEEL_SIDE },
  data: new Uint8Array(3 * WHEEL_SIDE ** 2).fill(255),
};
const wheel = tintByFlow(paper, wheelFlow(WHEEL_SIDE, LONGEST), LONGEST);

/**
 * A clip look by look, and over each the flow from there to the next, computed when it is shown. It
 * comes by a press and not by a link, so no link carries what is set here.
 */
export function MovingClip({ name, looks, flowOf }: Props) {
  const [step, setStep] = useState(0);
  const [way, setWay] = useState(ways[0]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [before, after] = [looks[step], looks[step + 1]];
  const { flow, shrunk, speed, unreliable, doubted } = useMemo(
    () => flowOf(before, after),
    [flowOf, before, after],
  );
  const picture = useMemo(
    () => (way === 'Arrows' ? before : tintByFlow(before, flow, LONGEST)),
    [way, before, flow],
  );
  useLayoutEffect(() => {
    if (canvas.current) paintPicture(canvas.current, picture);
  }, [picture]);
  const said = `from ${(step / 2).toFixed(1)} s to ${((step + 1) / 2).toFixed(1)} s: ${speed.toFixed(2)} px`;
  return (
    <>
      <div className="clip-large">
        <canvas ref={canvas} aria-hidden="true" />
        {way !== 'Colours' && (
          <ArrowField
            field={shrunk}
            pixels={FLOW_WIDTH / shrunk.width}
            doubted={doubted}
            label={`“${name}” and its flow as arrows, ${said}`}
          />
        )}
      </div>
      <Choice label="Flow as" options={ways} value={way} onChange={setWay} linked={false} />
      {way !== 'Arrows' && (
        <p className="flow-key">
          <canvas ref={(key) => void (key && paintPicture(key, wheel))} aria-hidden="true" />
          {`A colour is a direction, as the wheel has it from its middle outwards; it is at its strongest from ${LONGEST} px a look.`}
        </p>
      )}
      <PlayBar
        label="Look"
        linked={false}
        step={step}
        last={looks.length - 2}
        onStep={setStep}
        stepsPerSecond={2}
        loop
        show={(k) => `${k + 1} of ${looks.length - 1}`}
      />
      <p>
        {`“${name}”, ${said} on average. ${reliance(unreliable)}`}
        {way !== 'Colours' &&
          doubted.includes(true) &&
          ' Their arrows are thin and start in a ring.'}
      </p>
    </>
  );
}

function reliance(unreliable: number): string {
  if (unreliable === 0) return 'At all places the flow back leads to where the arrow began.';
  return `At ${(100 * unreliable).toFixed(1)} % of the places the flow back does not lead to where the arrow began, so they cannot be relied on; the score counts them like all others.`;
}
