import type { ReactNode } from 'react';
import { errorTones, latentPlanes } from '#algorithms/miniature/reconstruction.ts';
import type { GreyPicture } from '#algorithms/temporal-coherence.ts';
import { firstFrameAddress } from '#islands/film/sheet-address.ts';
import type { Restored } from '#islands/miniature/use-restored.ts';
import { Pixels } from '#islands/Pixels.tsx';
import { colours } from '#plots/colours.ts';

interface Props {
  restored: Restored;
  error: GreyPicture;
  narrow: boolean;
}

const SIDE = 160; // of a picture on the paper: five times its 32 pixels
const TILE = { side: 8, pitch: 10.66, scale: 4 };
const tones = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** A frame, its latent's eight planes, the frame restored from them, and where the two differ. */
export function RestoredPicture({ restored, error, narrow }: Props) {
  const corners = narrow
    ? [
        { x: 4, y: 24 },
        { x: 186, y: 24 },
        { x: 4, y: 224 },
        { x: 186, y: 224 },
      ]
    : [4, 215, 426, 637].map((x) => ({ x, y: 24 }));
  const [width, height] = narrow ? [350, 426] : [800, 226];
  const photograph = (pixels: Float32Array) => (
    <image
      href={firstFrameAddress({ frames: 1, size: 32, pixels })}
      width={SIDE}
      height={SIDE}
      imageRendering="pixelated"
    />
  );

  return (
    <svg
      className="plot"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="A frame, the eight planes of its latent, the restored frame, and the error of each pixel."
    >
      <Panel {...corners[0]} title="frame: 3,072 values">
        {photograph(restored.original)}
      </Panel>
      <Panel {...corners[1]} title="latent: 512 values">
        {latentPlanes(restored.latents).map((plane, c) => (
          <g
            key={c}
            transform={`scale(${TILE.scale}) translate(${(c % 4) * TILE.pitch} ${c < 4 ? 9 : 9 + TILE.pitch})`}
          >
            <Pixels picture={plane} top={0} colour={colours.conditioning} />
            <rect
              width={TILE.side}
              height={TILE.side}
              fill="none"
              stroke={colours.soft}
              strokeWidth="0.2"
            />
          </g>
        ))}
      </Panel>
      <Panel {...corners[2]} title="restored">
        {photograph(restored.pixels)}
      </Panel>
      <Panel {...corners[3]} title="error">
        <g transform={`scale(${SIDE / error.width})`}>
          <Pixels picture={errorTones(error)} top={0} />
        </g>
        <rect width={SIDE} height={SIDE} fill="none" stroke={colours.soft} />
        {tones.map((tone) => (
          <rect
            key={tone}
            x={16 + tone * 9}
            y={SIDE + 9}
            width="9"
            height="10"
            fill="currentcolor"
            fillOpacity={tone / 8}
          />
        ))}
        <rect x="16" y={SIDE + 9} width="81" height="10" fill="none" stroke={colours.soft} />
        <text y={SIDE + 19} fill="currentcolor">
          0
        </text>
        <text x="103" y={SIDE + 19} fill="currentcolor">
          ≥ 0.2
        </text>
      </Panel>
    </svg>
  );
}

function Panel({
  x,
  y,
  title,
  children,
}: {
  x: number;
  y: number;
  title: string;
  children: ReactNode;
}) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <text y="-8" fill="currentcolor">
        {title}
      </text>
      {children}
    </g>
  );
}
