import { captionTokens, captionWords } from '#algorithms/miniature/caption.ts';
import { defects, spoil } from '#algorithms/miniature/defects.ts';
import { drawScene, type Wishes } from '#algorithms/miniature/draw-scene.ts';
import { renderFilm } from '#algorithms/miniature/render-film.ts';
import { choices, filmFrames, type Scene } from '#algorithms/miniature/scene.ts';
import { motionBucket } from '#algorithms/miniature/true-flow.ts';
import type { MicroConditions } from '#algorithms/miniature/micro-conditions.ts';
import type { Random } from '#algorithms/random.ts';

/** A film of the small world with all that is true of it. */
export interface DrawnFilm {
  scene: Scene;
  pixels: Float32Array;
  /** Which frame of the scene comes first: 0, but for a still any. */
  moment: number;
  tokens: number[];
  micro: MicroConditions;
}

/** What kind of films are drawn. */
export interface FilmKind {
  frames?: number;
  wishes?: Wishes;
  /**
   * Lively: fast objects before a camera that stands still. Roving: cameras that move fast past
   * objects at rest, three films in four unless a camera is wished for; the others lively.
   */
  manner?: 'lively' | 'roving';
  /** The share of films with one of the world's defects. */
  spoiled?: number;
  /**
   * Whether a zoom begins at factor 1, as at a picture that somebody brings, and does not pass it
   * halfway. An object may leave the picture then.
   */
  usualAtStart?: boolean;
}

/** Draws films; a still picture is a film of one frame, of which nothing is said that moves. */
export function drawFilms(random: Random, count: number, kind: FilmKind = {}): DrawnFilm[] {
  const { frames = filmFrames, spoiled = 0 } = kind;
  return Array.from({ length: count }, () => {
    const scene = beginning(drawScene(random, wishesOf(kind, random)), kind);
    // A still is any moment of the film, not always its first.
    const moment = frames === 1 ? Math.floor(random.uniform() * filmFrames) : 0;
    const whole = renderFilm(scene, frames === 1 ? moment + 1 : frames);
    let { pixels } = whole;
    if (frames === 1) pixels = pixels.slice(-pixels.length / (moment + 1));
    else if (random.uniform() < spoiled) {
      const defect = pick(random, defects);
      const others = Array.from({ length: 3 }, () => renderFilm(drawScene(random), frames));
      pixels = spoil(whole, defect, random, others).film.pixels;
    }
    const words = captionWords(scene);
    const said = frames === 1 ? [...words.slice(0, 3), '', words[4], ''] : words;
    return {
      ...{ scene, pixels, moment, tokens: captionTokens(said) },
      micro: frames === 1 ? {} : microOf(scene, frames),
    };
  });
}

function beginning(scene: Scene, { usualAtStart }: FilmKind): Scene {
  return usualAtStart ? { ...scene, viewAtStart: { ...scene.viewAtStart, zoom: 1 } } : scene;
}

function wishesOf({ wishes, manner }: FilmKind, random: Random): Wishes | undefined {
  const roves = manner === 'roving' && (wishes?.camera || random.uniform() < 0.75);
  if (roves) return rovingWishes(random, wishes?.camera);
  return manner ? livelyWishes(random) : wishes;
}

/** Seven to nine pixels a second, but no more than 15 in a film, so that objects stay in sight. */
function livelyWishes(random: Random): Wishes {
  const framesPerSecond = pick(random, choices.framesPerSecond);
  const speed = Math.min(7 + 2 * random.uniform(), MOST_TRAVEL / duration(framesPerSecond));
  return { camera: 'static', framesPerSecond, speed };
}

/** Pans by six to eight pixels a second, zooms by a factor of 1.3 to 1.5, and 1.8 at most in all. */
function rovingWishes(random: Random, wished?: Scene['camera']): Wishes {
  const moves = choices.camera.filter((move) => move !== 'static');
  const camera = wished ?? pick(random, moves);
  if (camera === 'static') return livelyWishes(random);
  const framesPerSecond = pick(random, choices.framesPerSecond);
  const zooms = camera === 'zoom in' || camera === 'zoom out';
  const fast = zooms ? 0.26 + 0.14 * random.uniform() : 6 + 2 * random.uniform();
  const most = (zooms ? MOST_ZOOM : MOST_TRAVEL) / duration(framesPerSecond);
  return { motion: 'none', camera, framesPerSecond, cameraSpeed: Math.min(fast, most) };
}

const MOST_TRAVEL = 15; // pixels in a film
const MOST_ZOOM = 0.6; // ln of the enlargement in a film

function duration(framesPerSecond: number): number {
  return (filmFrames - 1) / framesPerSecond;
}

function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor(random.uniform() * values.length)];
}

function microOf(scene: Scene, frames: number): MicroConditions {
  // Released SVD is told one less than the frame rate (generative-models, simple_video_sample.py).
  return {
    framesPerSecond: scene.framesPerSecond - 1,
    motionBucket: motionBucket(scene, frames),
  };
}

/** The pixels of several films, one after another. */
export function joinedPixels(films: readonly DrawnFilm[]): Float32Array {
  const pixels = new Float32Array(films.length * films[0].pixels.length);
  films.forEach((film, f) => pixels.set(film.pixels, f * film.pixels.length));
  return pixels;
}
