import { svdScaling } from '#algorithms/diffusion/preconditioning.ts';
import { colours } from '#plots/colours.ts';

interface Props {
  sigmas: readonly number[];
  rung: number;
}

const [TOP, STEP] = [40, 108]; // where c_noise of σ = 700 stands, and how far one unit of it reaches
const atTop = svdScaling(700).cNoise;

/** The ladder beside the particles, drawn by c_noise = ¼ ln σ, with the rung that is shown. */
export function FlowLadder({ sigmas, rung }: Props) {
  const heights = sigmas.map((sigma) =>
    sigma > 0 ? TOP + (atTop - svdScaling(sigma).cNoise) * STEP : 424,
  );
  const here = heights[rung];
  return (
    <g transform="translate(650 0)">
      <text x="0" y="18" fill="currentcolor">
        noise level σ
      </text>
      <path
        d={heights.map((y) => `M0 ${y.toFixed(1)} h44`).join(' ')}
        stroke={colours.soft}
        strokeWidth="1.5"
      />
      <path d={`M0 ${here.toFixed(1)} h44`} stroke={colours.noise} strokeWidth="5" />
      <text x="54" y={here + 5} fill={colours.noise} fontWeight="600">
        {sigmas[rung] >= 100 ? sigmas[rung].toFixed(0) : sigmas[rung].toPrecision(3)}
      </text>
    </g>
  );
}
