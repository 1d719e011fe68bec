/** How the rows of a matrix make films: clip by clip, frame by frame, place by place. */
export interface FilmShape {
  clips: number;
  frames: number;
  height: number;
  width: number;
}

/** The places of a frame. */
export function placesOf({ height, width }: FilmShape): number {
  return height * width;
}
