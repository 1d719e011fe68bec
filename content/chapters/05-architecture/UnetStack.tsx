import { useMemo, useState } from 'react';
import { parameterTotals, unetBlocks } from '#algorithms/svd-unet.ts';
import type { UnetBlock } from '#algorithms/svd-unet.ts';
import { svdImageToVideo, svdTextToVideo } from '#algorithms/unet-configuration.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlayBar } from '#islands/PlayBar.tsx';
import { Toggle } from '#islands/Toggle.tsx';
import { BlockDetail } from './BlockDetail.tsx';
import { TwoWidths } from '#islands/TwoWidths.tsx';
import { UnetPicture } from './UnetPicture.tsx';

const networks = { 'Text to video': svdTextToVideo, 'Image to video': svdImageToVideo };
type Network = keyof typeof networks;
const networkNames: Network[] = ['Text to video', 'Image to video'];

/** Walk through the network block by block, with its spatial and temporal halves on or off. */
export default figure(function UnetStack() {
  const [network, setNetwork] = useState<Network>('Text to video');
  const [at, setAt] = useState(13);
  const [spatial, setSpatial] = useState(true);
  const [temporal, setTemporal] = useState(true);

  const blocks = useMemo(() => unetBlocks(networks[network]), [network]);
  const shown = blocks.map((block) => ({
    ...block,
    spatialParameters: spatial ? block.spatialParameters : 0,
    temporalParameters: temporal ? block.temporalParameters : 0,
  }));
  const block = blocks[at];

  return (
    <Exhibit
      title="Where in the network is time?"
      badge="computed"
      evidence="svd-unet.ts counts every block from the configuration in svd.yaml (Stability-AI/generative-models); the paper prints the totals as 656M and 1521M, App. D.2."
      reading={`Block ${at + 1} of ${blocks.length}, ${nameOf(block)}: ${say(block.spatialParameters)} parameters look at one frame, ${say(block.temporalParameters)} along time. The network ${whatIsOn(spatial, temporal)} has ${totalOf(parameterTotals(shown), spatial && temporal)} parameters.`}
      controls={
        <>
          <Toggle label="Spatial halves" value={spatial} onChange={setSpatial} />
          <Toggle label="Temporal halves" value={temporal} onChange={setTemporal} />
          <Choice label="Network" options={networkNames} value={network} onChange={setNetwork} />
          <PlayBar
            label="Block"
            step={at}
            last={blocks.length - 1}
            onStep={setAt}
            show={(step) => `${step + 1} of ${blocks.length}`}
          />
        </>
      }
      table={{
        columns: [
          { label: 'Block' },
          { label: 'Kind' },
          { label: 'Arm' },
          { label: 'Channels in' },
          { label: 'Channels out' },
          { label: 'Rows × columns' },
          { label: 'Heads' },
          { label: 'Spatial parameters' },
          { label: 'Temporal parameters' },
        ],
        rows: blocks.map((one, k) => [
          k + 1,
          one.kind,
          one.path,
          one.inputs,
          one.channels,
          `${one.height} × ${one.width}`,
          one.heads,
          one.spatialParameters,
          one.temporalParameters,
        ]),
      }}
    >
      <TwoWidths
        draw={(narrow) => (
          <UnetPicture
            blocks={blocks}
            chosen={at}
            onChoose={setAt}
            spatial={spatial}
            temporal={temporal}
            narrow={narrow}
          />
        )}
      />
      <BlockDetail block={block} />
    </Exhibit>
  );
});

function nameOf({ kind, path }: UnetBlock): string {
  if (kind === 'embedding') return 'the embedding of the noise level';
  const name = kind === 'residual' ? 'residual block' : kind;
  const arm = { embedding: '', encoder: ' on the way down', middle: ' in the middle' };
  return `${kind === 'upsample' ? 'an' : 'a'} ${name}${path === 'decoder' ? ' on the way up' : arm[path]}`;
}

function whatIsOn(spatial: boolean, temporal: boolean): string {
  if (spatial && temporal) return 'with both';
  if (!spatial && !temporal) return 'without either';
  return spatial ? 'with its spatial halves alone' : 'with its temporal halves alone';
}

function totalOf(
  { spatial, temporal, total }: ReturnType<typeof parameterTotals>,
  both: boolean,
): string {
  return both ? `${say(spatial)} + ${say(temporal)} = ${say(total)}` : say(total);
}

function say(count: number): string {
  return count.toLocaleString('en');
}
