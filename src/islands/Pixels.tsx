import { pixelRuns, runsPath } from '#algorithms/pixel-runs.ts';
import { colours } from '#plots/colours.ts';
import type { GreyPicture } from '#algorithms/temporal-coherence.ts';

interface Props {
  picture: GreyPicture;
  /** How far down the picture begins, in pixels. */
  top: number;
  /** How many shades from paper to full ink. */
  tones?: number;
  /** Of what is no picture but a map; it goes with the theme. */
  colour?: string | undefined;
}

/** A small picture in tones of ink, one path per tone, each run of pixels one stroke. */
export function Pixels({ picture, top, tones = 9, colour }: Props) {
  const runs = pixelRuns(picture, tones);
  return (
    <g
      transform={`translate(0 ${top + 0.5})`}
      stroke={colour ?? colours.pictureInk}
      shapeRendering="crispEdges"
    >
      {!colour && <PicturePaper {...picture} />}
      {runs.slice(1).map((ofTone, k) => (
        <path key={k} strokeOpacity={(k + 1) / (tones - 1)} d={runsPath(ofTone)} />
      ))}
    </g>
  );
}

/** What a picture in tones of ink is drawn on, half a cell above its first row. */
export function PicturePaper({ width, height }: Pick<GreyPicture, 'width' | 'height'>) {
  return <rect y="-0.5" width={width} height={height} fill={colours.picturePaper} stroke="none" />;
}
