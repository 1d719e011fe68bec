import type { Random } from '../random.ts';
import { choices, type Scene } from './scene.ts';

/**
 * What a caption says, slot by slot; a slot that says nothing holds the empty string.
 *
 * The order is texture, colour, shape, motion, background, camera.
 */
export type CaptionWords = readonly string[];

const slots = [
  { name: 'texture', words: choices.texture },
  { name: 'colour', words: choices.colour },
  { name: 'shape', words: choices.shape },
  { name: 'motion', words: choices.motion.map(motionWord) },
  { name: 'background', words: choices.background },
  { name: 'camera', words: choices.camera },
] as const;

/** Every expression of a caption, at the place that is its token; place 0 is the empty slot. */
export const vocabulary: readonly string[] = ['', ...slots.flatMap(({ words }) => [...words])];

/** Says what a scene shows, truly and completely. */
export function captionWords(scene: Scene): CaptionWords {
  const { texture, colour, shape, motion, background, camera } = scene;
  return [texture, colour, shape, motionWord(motion), background, camera];
}

/**
 * Turns a caption's words into one token per slot, as a network takes them; 0 says nothing.
 *
 * The token of an expression is its place in the vocabulary. Throws a RangeError for another
 * number of slots than six, and for a word that its slot does not know.
 */
export function captionTokens(words: CaptionWords): number[] {
  if (words.length !== slots.length) {
    throw new RangeError(`invalid caption: ${words.length} slots; there must be ${slots.length}`);
  }
  return words.map((word, k) => {
    const { name, words: known } = slots[k];
    if (word === '') return 0;
    if (!known.some((other) => other === word)) {
      throw new RangeError(`invalid ${name}: "${word}"; one of ${known.join(', ')} is known`);
    }
    return vocabulary.indexOf(word);
  });
}

/**
 * Makes a sentence of a caption's words, such as "a striped red disc moving left over sand".
 *
 * A camera that stands still goes without saying; any other is named at the end.
 */
export function captionSentence(words: CaptionWords): string {
  const [texture, colour, shape, motion, background, camera] = words;
  const place = motion.startsWith('moving') ? 'over' : 'on';
  const ground = background === '' ? '' : `${place} ${background}`;
  const said = ['a', texture, colour, shape || 'shape', motion, ground].filter((part) => part);
  const move = camera === '' || camera === 'static' ? '' : `, camera ${camera}`;
  return said.join(' ') + move;
}

/**
 * Makes a caption that is not true of the scene it was written for, as found on the web.
 *
 * Colour and shape both become others; every other slot that is not empty is drawn anew.
 */
export function wrongCaption(words: CaptionWords, random: Random): CaptionWords {
  return words.map((word, k) => {
    const { name, words: known } = slots[k];
    const alwaysOther = name === 'colour' || name === 'shape';
    const open: readonly string[] = known.filter((other) => !(alwaysOther && other === word));
    const drawn = open[Math.floor(random.uniform() * open.length)];
    return word === '' ? '' : drawn;
  });
}

function motionWord(motion: Scene['motion']): string {
  return motion === 'none' ? 'resting' : `moving ${motion}`;
}
