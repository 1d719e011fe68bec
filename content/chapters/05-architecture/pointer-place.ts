import type { MouseEvent } from 'react';

/** Where in the units of an SVG picture a pointer stands, or nothing if the picture is not shown. */
export function pointerPlace(event: MouseEvent<SVGElement>): DOMPoint | undefined {
  const { currentTarget: target, clientX, clientY } = event;
  const picture = target instanceof SVGSVGElement ? target : target.ownerSVGElement;
  const toScreen = picture?.getScreenCTM();
  return toScreen ? new DOMPoint(clientX, clientY).matrixTransform(toScreen.inverse()) : undefined;
}
