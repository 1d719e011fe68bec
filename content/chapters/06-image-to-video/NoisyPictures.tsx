import { asTones } from '#algorithms/small-picture.ts';
import type { GreyPicture } from '#algorithms/temporal-coherence.ts';
import { Tones } from './Tones.tsx';

interface Props {
  clean: GreyPicture;
  noisy: GreyPicture;
  /** The noise alone, made `times` as strong. */
  noise: GreyPicture;
  times: number;
  narrow: boolean;
}

const HALF_RANGE = 0.5; // turns values from −1 to 1 into tones from 0 to 1
const FINE = 128; // shades: a noise of 0.02 is more than one of them

/** The picture as it was given, as the network sees it, and the noise alone. */
export function NoisyPictures({ clean, noisy, noise, times, narrow }: Props) {
  const width = narrow ? 350 : 800;
  const cell = narrow ? 3.4 : 6;
  const side = clean.width * cell;
  const gap = (width - 3 * side - 2) / 2;
  const panels = [
    { picture: clean, name: 'as given' },
    { picture: noisy, name: narrow ? 'under noise' : 'as the encoder gets it' },
    { picture: noise, name: narrow ? `noise × ${times}` : `the noise alone, ${times} times` },
  ];
  return (
    <svg
      className="plot"
      viewBox={`0 0 ${width} ${side + 34}`}
      role="img"
      aria-label={`The same small picture three times: as given, under noise, and the noise alone, ${times} times as strong.`}
    >
      {panels.map(({ picture, name }, k) => (
        <g key={k}>
          <Tones
            picture={asTones(picture, HALF_RANGE)}
            x={1 + k * (side + gap)}
            y={1}
            cell={cell}
            tones={FINE}
          />
          <text x={1 + k * (side + gap)} y={side + 20} fill="currentcolor">
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}
