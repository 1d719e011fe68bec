import { unetBlocks } from '#algorithms/svd-unet.ts';
import { svdTextToVideo } from '#algorithms/unet-configuration.ts';

const way = unetBlocks(svdTextToVideo).filter(({ kind }) => kind !== 'embedding');
const PITCH = 100 / way.length;

/** The way of a film through SVD: each block at its level, its temporal half below the spatial one. */
export default function Emblem() {
  return (
    <svg viewBox="0 0 100 100" data-blocks={way.length}>
      {way.map(({ level, temporalParameters }, k) => {
        const [x, y] = [(k * PITCH).toFixed(2), 8 + level * 22];
        return (
          <g key={k} strokeWidth="1.5">
            <path d={`M${x} ${y} v8`} stroke="var(--spatial)" />
            {temporalParameters > 0 && <path d={`M${x} ${y + 9} v8`} stroke="var(--temporal)" />}
          </g>
        );
      })}
    </svg>
  );
}
