import { linearGuidance } from '#algorithms/diffusion/guidance.ts';

const scales = linearGuidance({ frames: 14, wMin: 1, wMax: 2.5 });
const FLOOR = 92;
const PER_SCALE = 32;

/** Fourteen frames, each with the same small picture beside it, under a scale that rises. */
export default function Emblem() {
  return (
    <svg viewBox="0 0 100 100">
      {scales.map((w, i) => {
        const x = (5 + 6.9 * i).toFixed(1);
        return (
          <g key={i}>
            <path d={`M${x} ${FLOOR - 10}V${(FLOOR - PER_SCALE * w).toFixed(1)}`} {...rising} />
            <path d={`M${x} ${FLOOR - 4}v6`} stroke="var(--conditioning)" strokeWidth="4.4" />
          </g>
        );
      })}
      <path
        d={`M1 ${FLOOR - PER_SCALE}H99`}
        stroke="var(--ink)"
        strokeWidth="0.8"
        strokeDasharray="3 2.4"
      />
    </svg>
  );
}

const rising = { stroke: 'var(--guidance)', strokeWidth: 2.6 };
