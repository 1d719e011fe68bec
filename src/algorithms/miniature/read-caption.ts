import { vocabulary, type CaptionWords } from './caption.ts';
import { choices } from './scene.ts';

/** Words that join the others and say nothing themselves. */
const fillers = ['a', 'an', 'the', 'over', 'on', 'camera', 'shape', 'with', 'and', 'in'];

/** Words that only mean something with the word behind them. */
const openers = ['moving', 'pan', 'zoom'];

const slotNames = ['texture', 'colour', 'shape', 'motion', 'background', 'camera'] as const;

/**
 * Reads a typed sentence as a caption: "a red disc moving left over sand, camera pan right".
 *
 * Slots may be left out and come in any order; capitals and commas do not matter. A camera that
 * is not mentioned stands still, any other slot that is not mentioned stays empty. Throws a
 * RangeError that names the first word the small world does not know, or says a second time.
 */
export function readCaption(sentence: string): CaptionWords {
  const typed = sentence.toLowerCase().match(/[^\s,.;!?]+/gu) ?? [];
  const slots = ['', '', '', '', '', ''];
  for (let k = 0; k < typed.length; k++) {
    let word = typed[k];
    if (openers.includes(word)) {
      k++;
      word = k < typed.length ? `${word} ${typed[k]}` : word;
    }
    if (fillers.includes(word)) continue;

    const slot = slotOf(word);
    const name = slotNames[slot];
    if (slots[slot] !== '') {
      throw new RangeError(`two words for the ${name}: "${slots[slot]}" and "${word}"; keep one`);
    }
    slots[slot] = word;
  }
  if (slots.every((word) => word === '')) {
    throw new RangeError(`empty caption: "${sentence}"; try "a red disc moving left over sand"`);
  }
  if (slots[5] === '') slots[5] = 'static';
  return slots;
}

function slotOf(word: string): number {
  const token = vocabulary.indexOf(word);
  if (token < 1) {
    const known = vocabulary.slice(1).join(', ');
    throw new RangeError(`unknown word: "${word}"; the small world knows ${known}`);
  }
  // Tokens count through the slots in order, so the first slot they do not pass is the word's.
  let last = 0;
  return slotNames.findIndex((name) => {
    last += choices[name].length;
    return token <= last;
  });
}
