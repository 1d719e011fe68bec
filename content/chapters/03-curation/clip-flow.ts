import {
  frameShrinker,
  shrinkMap,
  shrunkSize,
  type Frame,
} from '#algorithms/curation/area-average.ts';
import { clipMoments, clipPicture, type ClipRecipe } from '#algorithms/curation/clip-recipe.ts';
import { reliablePlaces } from '#algorithms/curation/flow-reliability.ts';
import { luma } from '#algorithms/curation/luma.ts';
import { meanSpeed, shrinkFlow, type FlowField } from '#algorithms/curation/motion-score.ts';
import { flowBetween, flowPyramid } from '#algorithms/curation/optical-flow.ts';
import { openFilm } from '#data/film-file.ts';
import { loadBytes } from '#data/load-bytes.ts';
import set from '../../data/clip-set.json' with { type: 'json' };
import trailer from '../../data/sintel-trailer-1.json' with { type: 'json' };

const FLOW_WIDTH = 160; // pixels, as for the scores
const LOOKS_A_SECOND = 2;
const INSIDE = 0.01; // seconds: so far into a frame it is shown for certain

const recipes: readonly ClipRecipe[] = set.rows.map((row) => ({ ...row, kind: kindOf(row.kind) }));
let loading: ReturnType<typeof openTrailer> | undefined; // once for all clips

/** Makes the looks at one of the book's clips, two a second, of the trailer, which it loads first. */
export async function clipLooks(number: number): Promise<Frame[]> {
  loading ??= openTrailer();
  const film = await loading.catch((error: unknown) => {
    loading = undefined; // so that the next press tries again
    throw error;
  });
  const recipe = recipes[number];
  const looks: Frame[] = [];
  const seconds = clipMoments(recipe, LOOKS_A_SECOND).map((moment) => moment + INSIDE);
  for await (const frame of film.framesAt(seconds)) {
    if (frame) looks.push(clipPicture(withoutAlpha(frame), recipe));
  }
  return looks;
}

/** The flow from one look to the next. */
export interface ClipFlow {
  /** Of every place of a picture 160 wide, and shrunk as the score has it. */
  flow: FlowField;
  shrunk: FlowField;
  /** The mean length of the shrunk map's arrows. */
  speed: number;
  /** The share of all places whose arrows the flow back does not lead back. */
  unreliable: number;
  /** For each arrow of the shrunk map whether that is so of most places behind it. */
  doubted: boolean[];
}

/** Computes the flow from one look to the next, and the flow back to see what can be believed. */
export function flowOf(before: Frame, after: Frame): ClipFlow {
  const shrink = frameShrinker(before, shrunkSize(before, FLOW_WIDTH));
  const [one, two] = [before, after].map((frame) => flowPyramid(luma(shrink(frame))));
  const flow = flowBetween(one, two);
  const shrunk = shrinkFlow(flow);
  const reliable = reliablePlaces(flow, flowBetween(two, one));
  return {
    ...{ flow, shrunk, speed: meanSpeed(shrunk) },
    unreliable: reliable.filter((one) => one === 0).length / reliable.length,
    doubted: Array.from(shrinkMap(reliable, flow, shrunk), (share) => share < 0.5),
  };
}

async function openTrailer() {
  return openFilm(await loadBytes('sintel-trailer-1.webm', trailer));
}

function kindOf(name: string): ClipRecipe['kind'] {
  const kind = (['shot', 'still', 'slides', 'card'] as const).find((each) => each === name);
  if (kind) return kind;
  throw new Error(`unknown kind of clip: ${name}; expected shot, still, slides or card`);
}

function withoutAlpha({ width, height, data }: Frame): Frame {
  return { width, height, data: data.filter((_, k) => k % 4 !== 3) };
}
