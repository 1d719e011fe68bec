/** An upright box in a frame, in pixels from its top left corner; right and bottom not included. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The share of text beyond which the paper drops a clip. Blattmann et al. 2023, app. C. */
export const mostText = 0.07;

/**
 * Gives the share of a frame that boxes cover, counting no place twice.
 *
 * What reaches beyond the frame is cut off. The paper adds up the areas of the boxes that a detector
 * of text returns; where they overlap, adding them counts a place for each. Throws RangeError if the
 * frame is empty, or a box ends before it begins.
 */
export function coveredShare(
  boxes: readonly Box[],
  { width, height }: { width: number; height: number },
): number {
  if (!(width > 0 && height > 0)) {
    throw new RangeError(`invalid frame: ${width} × ${height}; expected positive sides`);
  }
  const inside = boxes.map((box) => clipped(box, width, height));
  // Between two neighbouring left or right sides, the same boxes are there: one strip after another.
  const sides = [...new Set(inside.flatMap(({ left, right }) => [left, right]))];
  sides.sort((a, b) => a - b);
  let area = 0;
  for (let i = 0; i + 1 < sides.length; i++) {
    const there = inside.filter(({ left, right }) => left <= sides[i] && right >= sides[i + 1]);
    area += (sides[i + 1] - sides[i]) * coveredLength(there);
  }
  return area / (width * height);
}

/**
 * Tells whether a clip has too much text, from the shares of the frames that were looked at.
 *
 * The paper looks at the first, the middle and the last, and drops a clip whose boxes cover more
 * than 7 % in total: here, of the three frames taken together. How it took three into one is not
 * printed. Throws RangeError without a frame.
 */
export function hasTooMuchText(shares: readonly number[], most = mostText): boolean {
  if (shares.length === 0) throw new RangeError('invalid shares: none; expected one a frame');
  return shares.reduce((sum, share) => sum + share, 0) / shares.length > most;
}

/** Gives the share of a frame that boxes of both kinds cover, such as those found and those known. */
export function commonShare(
  some: readonly Box[],
  others: readonly Box[],
  frame: { width: number; height: number },
): number {
  const common = some.flatMap((one) =>
    others.map((other) => ({
      left: Math.max(one.left, other.left),
      top: Math.max(one.top, other.top),
      right: Math.min(one.right, other.right),
      bottom: Math.min(one.bottom, other.bottom),
    })),
  );
  return coveredShare(
    common.filter((box) => box.right > box.left && box.bottom > box.top),
    frame,
  );
}

function clipped(box: Box, width: number, height: number): Box {
  if (!(box.right >= box.left && box.bottom >= box.top)) {
    throw new RangeError(
      `invalid box: ${box.left} to ${box.right}, ${box.top} to ${box.bottom}; it must not end before it begins`,
    );
  }
  const within = (place: number, side: number) => Math.min(Math.max(place, 0), side);
  return {
    left: within(box.left, width),
    right: within(box.right, width),
    top: within(box.top, height),
    bottom: within(box.bottom, height),
  };
}

/** The height that boxes one below or over another cover together. */
function coveredLength(boxes: readonly Box[]): number {
  let length = 0;
  let reached = -Infinity;
  for (const { top, bottom } of boxes.toSorted((a, b) => a.top - b.top)) {
    length += Math.max(0, bottom - Math.max(top, reached));
    reached = Math.max(reached, bottom);
  }
  return length;
}
