import type { Vector } from '#algorithms/camera.ts';
import { orbitLens, orbitView } from '#algorithms/orbit-view.ts';
import { orbitAzimuths, orbitPosition } from '#algorithms/orbit.ts';
import { colours } from '#plots/colours.ts';
import { bunny, DEGREE, inDegrees } from './bunny.ts';
import { View } from './View.tsx';

interface Props {
  /** In degrees. */
  elevation: number;
  /** Which of the 21 views is shown, from 0. */
  shown: number;
}

const RADIUS = 3;
const onlooker = { azimuth: -20 * DEGREE, elevation: 33 * DEGREE, radius: 10.5 };
const seen = orbitLens(onlooker);
const model = orbitView(bunny, onlooker, 96);

/** The object and its 21 cameras as an onlooker sees them, the ring at the height of the object too. */
export function CameraRing({ elevation, shown }: Props) {
  const cameras = ring(elevation);
  const [x, y] = cameras[shown];
  const [footX, footY] = ring(0)[shown];
  const hair = 0.012;
  return (
    <View
      colour={colours.ink}
      picture={model}
      lines={[`camera ${shown + 1} of ${cameras.length},`, `elevation ${inDegrees(elevation)}`]}
      alt={`The object in the middle of a ring of ${cameras.length} cameras, at an elevation of ${inDegrees(elevation)}; camera ${shown + 1} is marked.`}
    >
      <polygon
        points={ring(0).join(' ')}
        fill="none"
        stroke={colours.soft}
        strokeWidth={hair}
        strokeDasharray="0.03 0.03"
      />
      <path d={`M${footX} ${footY}L${x} ${y}`} stroke={colours.soft} strokeWidth={hair} />
      {cameras.map(([cx, cy], t) => (
        <circle key={t} cx={cx} cy={cy} r="0.022" fill={colours.ink} />
      ))}
      <path d={`M${x} ${y}L0 0`} stroke={colours.temporal} strokeWidth={1.5 * hair} />
      <circle cx={x} cy={y} r="0.055" fill={colours.temporal} />
    </View>
  );
}

/** Where the cameras of a ring stand in the onlooker's picture, y downwards. */
function ring(elevation: number): [string, string][] {
  return Array.from(orbitAzimuths(), (azimuth) => {
    const place: Vector = seen(
      orbitPosition({ azimuth, elevation: elevation * DEGREE, radius: RADIUS }),
    );
    return [place[0].toFixed(3), (-place[1]).toFixed(3)];
  });
}
