/** Where the arrow keys lead on a picture whose things can be moved, in steps right and down. */
export const arrowSteps: Record<string, readonly [right: number, down: number] | undefined> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
