import { independentSurvival } from '#algorithms/curation/curation-overlap.ts';
import thresholds from '../../data/curation-thresholds.json' with { type: 'json' };

const STEP = 20;

/** A funnel: what four filters of the paper's strength leave, one after another, if independent. */
export default function Emblem() {
  const shares = thresholds.rows.flatMap(({ removedPercent }) =>
    removedPercent === null ? [] : [removedPercent / 100],
  );
  const left = [0, ...shares].map((_, count) => 92 * independentSurvival(shares.slice(0, count)));
  return (
    <svg viewBox="0 0 100 100">
      {left.map((width, k) => (
        <g key={k} stroke="var(--ink)">
          <line
            x1="4"
            x2="96"
            y1={10 + STEP * k}
            y2={10 + STEP * k}
            strokeWidth="0.8"
            strokeDasharray="1 3"
          />
          <line
            x1={50 - width / 2}
            x2={50 + width / 2}
            y1={10 + STEP * k}
            y2={10 + STEP * k}
            stroke={k === left.length - 1 ? 'var(--accent)' : 'var(--kept)'}
            strokeWidth="5"
          />
        </g>
      ))}
    </svg>
  );
}
