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
  /** Fast objects before a camera that stands still. */
  lively?: boolean;
  /** The share of films with one of the world's defects. */
  spoiled?: number;
}

/** Draws films; a still picture is a film of one frame, of which nothing is said that moves. */
export function drawFilms(random: Random, count: number, kind: FilmKind = {}): DrawnFilm[] {
  const { frames = filmFrames, spoiled = 0 } = kind;
  return Array.from({ length: count }, () => {
    const wishes = kind.lively ? livelyWishes(random) : kind.wishes;
    const scene = drawScene(random, wishes);
    // A still is any moment of the film, not always its first.
    const moment = frames === 1 ? Math.floor(random.uniform() * filmFrames) : 0;
    const whole = renderFilm(scene, frames === 1 ? moment + 1 : frames);
    let { pixels } = whole;
    if (frames === 1) pixels = pixels.slice(-pixels.length / (moment + 1));
    else if (random.uniform() < spoiled) {
      const defect = defects[Math.floor(random.uniform() * defects.length)];
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

/** Seven to nine pixels a second, but no more than 15 in a film, so that objects stay in sight. */
function livelyWishes(random: Random): Wishes {
  const rates = choices.framesPerSecond;
  const framesPerSecond = rates[Math.floor(random.uniform() * rates.length)];
  const most = (MOST_TRAVEL * framesPerSecond) / (filmFrames - 1);
  return { camera: 'static', framesPerSecond, speed: Math.min(7 + 2 * random.uniform(), most) };
}

const MOST_TRAVEL = 15;

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
