import { wilsonInterval } from '#algorithms/confidence-interval.ts';

const SHARE = 0.55;
const counts = [12, 24, 48, 96, 192, 384, 768];

/** The range that a share leaves open, from a dozen votes down to many, beside the line of a coin. */
export default function Emblem() {
  const ranges = counts.map((votes) => ({ votes, ...wilsonInterval(SHARE, votes, 0.95) }));
  return (
    <svg viewBox="0 0 100 100">
      <line
        x1="41"
        x2="41"
        y1="4"
        y2="96"
        stroke="var(--ink)"
        strokeWidth="0.8"
        strokeDasharray="3 2.4"
      />
      {ranges.map(({ votes, low, high }, row) => (
        <g key={votes} stroke={low > 0.5 ? 'var(--svd)' : 'var(--spatial)'} strokeWidth="2.4">
          <line x1={across(low)} x2={across(high)} y1={10 + 13.3 * row} y2={10 + 13.3 * row} />
          <circle cx={across(SHARE)} cy={10 + 13.3 * row} r="1.6" fill="var(--ink)" stroke="none" />
        </g>
      ))}
    </svg>
  );
}

// A share of one half stands at 41, so that the widest range fills the picture.
function across(share: number): string {
  return (41 + 160 * (share - 0.5)).toFixed(2);
}
