import { frameBudget } from '#algorithms/video-cost.ts';

const FRAMES = 14;
const { framePairs } = frameBudget({ frames: FRAMES, height: 576, width: 1024 });

/** Fourteen frames on a circle and every pair of them joined: all that has to agree. */
export default function Emblem() {
  const places = Array.from({ length: FRAMES }, (_, t) => ({ t, turn: (360 * t) / FRAMES }));
  const pairs = places.flatMap((a) => places.filter((b) => b.t > a.t).map((b) => [a, b] as const));
  return (
    <svg viewBox="0 0 100 100" data-pairs={framePairs}>
      <g stroke="var(--temporal)" strokeWidth="0.5" opacity="0.75">
        {pairs.map(([a, b]) => (
          <line key={`${a.t}-${b.t}`} {...chord(a.turn, b.turn)} />
        ))}
      </g>
      {places.map(({ t, turn }) => (
        <circle
          key={t}
          cx="50"
          cy="6"
          r="2.6"
          fill="var(--ink)"
          transform={`rotate(${turn} 50 50)`}
        />
      ))}
    </svg>
  );
}

function chord(from: number, to: number) {
  const [x1, y1] = onCircle(from);
  const [x2, y2] = onCircle(to);
  return { x1, y1, x2, y2 };
}

function onCircle(turn: number): [string, string] {
  const angle = (turn * Math.PI) / 180;
  return [(50 + 44 * Math.sin(angle)).toFixed(2), (50 - 44 * Math.cos(angle)).toFixed(2)];
}
