import type { KeyboardEvent, MouseEvent } from 'react';
import type { Drawing } from '#algorithms/miniature/drawn-picture.ts';
import { pictureSide } from '#algorithms/miniature/scene.ts';
import { arrowSteps } from '#islands/arrow-steps.ts';
import { firstFrameAddress } from '#islands/film/sheet-address.ts';
import { sayDrawing } from './filming.ts';

interface Props {
  drawing: Drawing;
  picture: Float32Array;
  /** Where the middle of the shape should be, in pixels of the picture. */
  onPut: (x: number, y: number) => void;
}

/** The picture to be filmed: a press puts the shape there, the arrow keys push it. */
export function PicturePad({ drawing, picture, onPut }: Props) {
  const { x, y } = drawing;

  function push(event: KeyboardEvent) {
    const step = arrowSteps[event.key];
    if (!step) return;
    event.preventDefault();
    onPut(x + step[0], y + step[1]);
  }

  function put({ clientX, clientY, currentTarget }: MouseEvent) {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    onPut((pictureSide * (clientX - left)) / width, (pictureSide * (clientY - top)) / height);
  }

  return (
    <div>
      <p className="film-title">Press where it should be, or use the arrow keys</p>
      <svg
        viewBox={`0 0 ${pictureSide} ${pictureSide}`}
        width="192"
        height="192"
        role="slider"
        tabIndex={0}
        aria-label={`Your picture, ${sayDrawing(drawing)}: arrow keys move the shape`}
        aria-valuemin={0}
        aria-valuemax={pictureSide}
        aria-valuenow={x}
        aria-valuetext={`${x} pixels from the left and ${y} from the top`}
        cursor="crosshair"
        onKeyDown={push}
        onClick={put}
      >
        <image
          href={firstFrameAddress({ frames: 1, size: pictureSide, pixels: picture })}
          width={pictureSide}
          height={pictureSide}
          imageRendering="pixelated"
        />
        <path
          d={`M${x - 1.5} ${y}h3M${x} ${y - 1.5}v3`}
          stroke="var(--ink)"
          strokeWidth="0.35"
          aria-hidden="true"
        />
      </svg>
    </div>
  );
}
