import { fillPixelRange } from '#algorithms/pixel-range.ts';
import { seededRandom } from '#algorithms/random.ts';
import { asTones, smallPicture } from '#algorithms/small-picture.ts';
import { colours } from '#plots/colours.ts';
import { Tones } from './Tones.tsx';

interface Props {
  frames: number;
  /** Channels of noise, and channels that hold the picture. */
  noisy: number;
  given: number;
  withPicture: boolean;
  narrow: boolean;
}

const picture = asTones(fillPixelRange(smallPicture('ball', 24)), 0.5);
const MOST = 25 * 4;
const { uniform } = seededRandom(23);
const grain = Array.from({ length: MOST }, () => 0.25 + 0.75 * uniform());

/** A column of channels for each frame, and the two ways of the picture into the network. */
export function StackPicture({ frames, noisy, given, withPicture, narrow }: Props) {
  const width = narrow ? 350 : 800;
  const cell = narrow ? 2.6 : 4.4;
  const side = 24 * cell;
  const left = narrow ? 8 : 190;
  const top = narrow ? 128 : 40;
  const pitch = (width - left - (narrow ? 4 : 10)) / frames;
  const box = Math.min(pitch * 0.8, 24);
  const row = narrow ? 18 : 22;
  const below = top + noisy * row + 10;
  const foot = below + given * row;
  const pictureAt = narrow ? { x: 8, y: 24 } : { x: 6, y: below - 4 };
  const ink = withPicture ? colours.conditioning : colours.soft;
  const seen = withPicture ? 'the same picture, encoded' : 'zeros instead of the picture';

  return (
    <svg
      className="plot"
      viewBox={`0 0 ${width} ${foot + 66}`}
      role="img"
      aria-label={`${frames} frames as columns of ${noisy + given} channels: above, ${noisy} channels of noisy latent, different in each frame; below, ${given} channels, ${seen}, alike in all frames. From the side, the embedding of the picture.`}
    >
      <text x={pictureAt.x} y={pictureAt.y - 9} fill="currentcolor">
        the given picture
      </text>
      <Tones picture={picture} cell={cell} {...pictureAt} />
      <path
        d={
          narrow
            ? `M${pictureAt.x + side / 2} ${pictureAt.y + side + 3}V${below + 8}`
            : `M${pictureAt.x + side + 6} ${below + 44}H${left - 8}m-7 -5l7 5l-7 5M${pictureAt.x + side / 2} ${below + side + 4}V${foot + 50}H${left - 8}m-7 -5l7 5l-7 5`
        }
        fill="none"
        stroke={ink}
        strokeWidth="2"
        strokeDasharray={withPicture ? 'none' : '3 4'}
        opacity={narrow ? 0 : 1}
      />
      {narrow && withPicture && (
        <g fill={ink}>
          <text x={pictureAt.x + side + 12} y={pictureAt.y + 14}>
            + noise, encoded, and laid
          </text>
          <text x={pictureAt.x + side + 12} y={pictureAt.y + 31}>
            beside every frame
          </text>
        </g>
      )}
      {!narrow && (
        <text x={pictureAt.x} y={below + side + 22} dx={side / 2 + 10} fill={ink}>
          CLIP
        </text>
      )}
      <text x={left} y={top - 10} fill={colours.noise}>
        {narrow
          ? `${noisy} noisy channels each`
          : `${noisy} noisy channels, its own for each frame`}
      </text>
      {Array.from({ length: frames }, (_, i) => (
        <g key={i} transform={`translate(${left + i * pitch} 0)`}>
          {Array.from({ length: noisy }, (_, c) => (
            <rect
              key={c}
              y={top + c * row}
              width={box}
              height={row - 2}
              fill={colours.noise}
              fillOpacity={grain[i * noisy + c]}
            />
          ))}
          {Array.from({ length: given }, (_, c) => (
            <rect
              key={c}
              x="0.5"
              y={below + c * row}
              width={box - 1}
              height={row - 2}
              fill={ink}
              fillOpacity={withPicture ? 0.35 + 0.18 * c : 0}
              stroke={ink}
              strokeDasharray={withPicture ? 'none' : '2 3'}
            />
          ))}
        </g>
      ))}
      <text x={left} y={foot + 18} fill={ink}>
        {withPicture
          ? `${given} channels of the picture${narrow ? '' : ', with its noise, encoded'}: ${frames} times the same`
          : `${given} channels of zeros, ${frames} times`}
      </text>
      <text x={left} y={foot + 55} fill={ink}>
        {withPicture ? 'its CLIP embedding, to cross-attention' : 'zeros, to cross-attention'}
      </text>
    </svg>
  );
}
