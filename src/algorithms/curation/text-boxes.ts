import type { Box } from './text-area.ts';

/** How a map of text is read. */
export interface TextSettings {
  /** A place belongs to text if its probability is above this. */
  place: number;
  /** A group of places is text if their mean probability is at least this. */
  group: number;
  /** A group smaller than this on a side, in places, is none. */
  smallest: number;
  /** How far a box is grown: times its area over its perimeter. */
  unclip: number;
}

/** A box around text, and the mean probability of the places that it grew from. */
export interface TextBox extends Box {
  probability: number;
}

/** The settings that PaddleOCR ships with the detector. */
export const textSettings: TextSettings = { place: 0.3, group: 0.6, smallest: 3, unclip: 1.5 };

/**
 * Draws boxes around the text in a map that holds for each place the probability of text.
 *
 * Such a network learns to mark text shrunken, so that lines do not touch: places above a threshold
 * are grouped with their eight neighbours, and the box of each group is grown again on all sides by
 * its area × `unclip` / its perimeter. Boxes are upright here; the original also turns them. They end
 * at the edges of `frame`, which lies in the top left corner of the map; what lies outside of it is
 * left out. Liao et al. 2020, section 3.
 */
export function textBoxes(
  map: { width: number; height: number; data: ArrayLike<number> },
  frame: { width: number; height: number },
  settings: TextSettings = textSettings,
): TextBox[] {
  const seen = new Uint8Array(map.width * map.height);
  const boxes: TextBox[] = [];
  for (let p = 0; p < seen.length; p++) {
    if (seen[p] === 1 || !(map.data[p] > settings.place)) continue;
    const group = connected(map, p, { seen, above: settings.place });
    const [width, height] = [group.right - group.left, group.bottom - group.top];
    if (Math.min(width, height) < settings.smallest) continue;
    if (group.probability < settings.group) continue;
    const box = within(grown(group, settings.unclip), frame);
    if (box.right > box.left && box.bottom > box.top) boxes.push(box);
  }
  return boxes;
}

/** The box of all places that hang together with one, above a probability, and their mean. */
function connected(
  { width, height, data }: { width: number; height: number; data: ArrayLike<number> },
  first: number,
  { seen, above }: { seen: Uint8Array; above: number },
): TextBox {
  const box = { left: width, top: height, right: 0, bottom: 0 };
  let [sum, count] = [0, 0];
  const open = [first];
  seen[first] = 1;
  for (let p = open.pop(); p !== undefined; p = open.pop()) {
    const [x, y] = [p % width, Math.floor(p / width)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x + 1);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y + 1);
    sum += data[p];
    count++;
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
        const next = row * width + column;
        if (seen[next] === 1 || !(data[next] > above)) continue;
        seen[next] = 1;
        open.push(next);
      }
    }
  }
  return { ...box, probability: sum / count };
}

function grown({ left, top, right, bottom, probability }: TextBox, unclip: number): TextBox {
  const [width, height] = [right - left, bottom - top];
  const by = (width * height * unclip) / (2 * (width + height));
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by, probability };
}

function within(box: TextBox, { width, height }: { width: number; height: number }): TextBox {
  return {
    left: Math.max(0, box.left),
    top: Math.max(0, box.top),
    right: Math.min(width, box.right),
    bottom: Math.min(height, box.bottom),
    probability: box.probability,
  };
}
