/**
 * The part of Observable Plot that this book draws with. Naming the marks one by one keeps
 * everything else (maps, contours, legends) out of what a reader downloads.
 */
export {
  areaX,
  areaY,
  arrow,
  axisX,
  axisY,
  barX,
  barY,
  cell,
  dot,
  gridX,
  gridY,
  line,
  link,
  plot,
  pointer,
  pointerX,
  pointerY,
  rect,
  rectY,
  ruleX,
  ruleY,
  text,
  tickX,
  tip,
  vector,
} from '@observablehq/plot';
