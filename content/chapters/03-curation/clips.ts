import scores from '../../data/clip-scores.json' with { type: 'json' };
import set from '../../data/clip-set.json' with { type: 'json' };
import text from '../../data/clip-text.json' with { type: 'json' };

/** A clip of the book's set: what it shows, whether we made it, its scores; null where none is known. */
export interface BookClip {
  /** Its place in the set, and so in the sheet of small pictures. */
  number: number;
  name: string;
  made: boolean;
  /** Whether letters of ours stand in it. */
  written: boolean;
  /** Whether letters can be seen in it at all, ours or the film's. */
  words: boolean;
  /** The shots that the cascade takes it for. */
  shots: number;
  motion: number | null;
  /** The share of its frames in which a detector sees text. */
  textArea: number;
  colourfulness: number;
  contrast: number;
  sharpness: number;
}

/** The book's clips in the order of their table. */
export const bookClips: readonly BookClip[] = set.rows.map((clip, number) => {
  const { id, name, made, lines, filmText } = clip;
  const row = scores.rows.find((each) => each.id === id);
  const textArea = text.rows[number]?.area;
  if (!row || textArea === undefined || text.rows[number].id !== id) {
    throw new Error(`clip without scores: ${id}; npm run record:curation makes them`);
  }
  const { shots, motion, colourfulness, contrast, sharpness } = row;
  return {
    ...{ number, name, made, written: lines.length > 0, words: filmText || lines.length > 0 },
    ...{ shots, motion, textArea, colourfulness, contrast, sharpness },
  };
});
