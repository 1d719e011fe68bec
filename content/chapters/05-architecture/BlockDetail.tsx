import { Fragment } from 'react';
import type { UnetBlock } from '#algorithms/svd-unet.ts';

const FRAMES = 14;

/** One block in words: the shapes of its arrays and how each half regroups them. */
export function BlockDetail({ block }: { block: UnetBlock }) {
  return (
    <dl className="where">
      {linesOf(block).map(([name, text]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function linesOf(block: UnetBlock): [string, string][] {
  const { kind, inputs, channels, height, width, tokens, heads, skipped, rearrangement } = block;
  if (kind === 'embedding') {
    return [
      ['takes', `${inputs} values made of the noise level, beside the film’s way`],
      ['leaves', `a vector of ${channels}, handed to every residual block`],
    ];
  }
  const frame = `${height} × ${width}`;
  const handed = skipped > 0 ? `, ${skipped} of them handed across` : '';
  const leaves: [string, string] = ['leaves', `(b t) c h w = ${FRAMES} × ${channels} × ${frame}`];
  const takes: [string, string] = ['takes', `${inputs} channels${handed}`];
  if (kind === 'residual') {
    return [
      takes,
      ['in the frame', `(b t) c h w as it stands: ${FRAMES} pictures, 3 × 3 kernels`],
      [
        'along time',
        `${rearrangement} = 1 × ${channels} × ${FRAMES} × ${frame}, 3 × 1 × 1 kernels`,
      ],
      leaves,
    ];
  }
  if (kind === 'transformer') {
    return [
      takes,
      [
        'in the frame',
        `(b t) c h w → (b t) (h w) c = ${FRAMES} × ${tokens} × ${channels}: ${tokens} places attend to each other, ${heads} heads`,
      ],
      [
        'along time',
        `${rearrangement} = ${tokens} × ${FRAMES} × ${channels}: ${FRAMES} frames attend to each other, ${tokens} times over`,
      ],
      leaves,
    ];
  }
  return [takes, ['in the frame', '3 × 3 kernels; nothing along time'], leaves];
}
