import { orbitLens, orbitView } from '#algorithms/orbit-view.ts';
import { orbitAzimuths, orbitPosition } from '#algorithms/orbit.ts';
import { Pixels } from '#islands/Pixels.tsx';
import { bunny, DEGREE } from './bunny.ts';

const onlooker = { azimuth: -25 * DEGREE, elevation: 35 * DEGREE, radius: 6.9 };
const picture = orbitView(bunny, onlooker, 100);

/** The bunny and the 21 places from which it is filmed, seen from above. */
export default function Emblem() {
  const cameras = Array.from(orbitAzimuths(), (azimuth) =>
    orbitLens(onlooker)(orbitPosition({ azimuth, elevation: 10 * DEGREE, radius: 2 })),
  );
  return (
    <svg viewBox="0 0 100 100">
      <Pixels picture={picture} top={0} tones={4} colour="var(--ink)" />
      {cameras.map(([x, y], t) => (
        <circle
          key={t}
          cx={(50 + 50 * x).toFixed(1)}
          cy={(50 - 50 * y).toFixed(1)}
          r={t === 0 ? 3.4 : 1.8}
          fill={t === 0 ? 'var(--svd)' : 'var(--temporal)'}
        />
      ))}
    </svg>
  );
}
