import { differing, factors } from '#algorithms/controlled-comparison.ts';
import experiments from '../../data/paper-experiments.json' with { type: 'json' };

const STEP = 5.2;

/** Five lines through the paper's comparisons, each broken where its factor differs. */
export default function Emblem() {
  const marks = experiments.rows.flatMap((experiment, column) => {
    const differ = differing(experiment);
    return factors.map((factor, row) => ({
      id: `${experiment.id}-${factor}`,
      x: 6 + STEP * column,
      y: 14 + 18 * row,
      relation: differ.includes(factor) ? 'differs' : experiment[factor],
    }));
  });
  return (
    <svg viewBox="0 0 100 100">
      {marks.map(({ id, x, y, relation }) =>
        relation === 'differs' ? (
          <circle key={id} cx={x + STEP / 2} cy={y} r="2.1" fill="var(--accent)" />
        ) : (
          <line
            key={id}
            x1={x}
            x2={x + STEP}
            y1={y}
            y2={y}
            stroke="var(--ink)"
            strokeWidth={relation === 'same' ? 1.6 : 0.5}
          />
        ),
      )}
    </svg>
  );
}
