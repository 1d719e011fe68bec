import { openStudio, studioMegabytes, type Studio } from '#algorithms/miniature/studio.ts';
import type { WeightName } from '#algorithms/miniature/film-order.ts';
import type { AttentionLayout } from '#algorithms/tensor/attention.ts';
import { loadKernels } from '#data/load-kernels.ts';
import type { Answer, Attention, Request } from './miniature-messages.ts';
import { answerGuesses, filmSteps } from './second-guess.ts';
import { watchedAttention } from './watched-attention.ts';

const files = new Map<WeightName, Uint8Array<ArrayBuffer>>();
let studio: Studio | undefined;
let current = 0;
let beside: MessagePort | undefined;

onmessage = ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'stop') current = 0;
  if (data.kind === 'weights') {
    for (const [name, bytes] of data.files) files.set(name, bytes);
    studio = undefined;
  }
  if (data.kind === 'beside') {
    if (data.films) beside = data.port;
    else answerGuesses(data.port, ready);
  }
  if (data.kind === 'film') void film(data).catch((error) => complain(data.id, error));
  if (data.kind === 'encode' || data.kind === 'decode') {
    try {
      answer(throughEyes(data));
    } catch (error) {
      complain(data.id, error);
    }
  }
};

/** Films step by step; between steps the worker listens, so that a film can be stopped. */
async function film({ id, order, watch }: Extract<Request, { kind: 'film' }>) {
  current = id;
  const began = performance.now();
  const studio = ready();
  const { eyes } = studio;
  let attention: Attention | undefined;
  const watched = watch && {
    watch: (name: string, weights: number, layout: AttentionLayout) => {
      if (name === watch) attention = watchedAttention(weights, layout, eyes.arena.kernels);
    },
  };
  let latents: Float64Array | undefined;
  for await (const { step, steps, denoised, x } of filmSteps(
    studio,
    { ...order, ...watched },
    beside,
  )) {
    latents = x;
    const pixels = step < steps ? eyes.decode(denoised, order.decoderInTime) : undefined;
    answer({ kind: 'step', id, step, steps, ...(pixels && { pixels }) });
    await nextTurn();
    if (current !== id) return;
  }
  if (!latents) return;
  const pixels = eyes.decode(latents, order.decoderInTime);
  const milliseconds = performance.now() - began;
  answer({ kind: 'film', id, pixels, milliseconds, ...(attention && { attention }) });
}

function throughEyes(request: Extract<Request, { kind: 'encode' | 'decode' }>): Answer {
  const { eyes } = ready();
  const { id } = request;
  if (request.kind === 'decode') {
    return { kind: 'decoded', id, pixels: eyes.decode(request.latents) };
  }
  const latents = eyes.encode(request.pixels);
  return { kind: 'encoded', id, latents, pixels: eyes.decode(latents) };
}

function ready(): Studio {
  studio ??= openStudio(loadKernels({ megabytes: studioMegabytes, fused: true }), files);
  return studio;
}

function answer(message: Answer): void {
  postMessage(message);
}

function complain(id: number, error: unknown): void {
  answer({ kind: 'problem', id, sentence: error instanceof Error ? error.message : String(error) });
}

/** Lets messages in, which wait while the arithmetic runs. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
