const GAP = 16; // pixels between the pictures of one figure

/** The pictures of a figure as one SVG that keeps its colours anywhere, and its size in pixels. */
export function pictureSheet(
  holder: Element,
): { source: string; width: number; height: number } | undefined {
  const pictures = [...holder.querySelectorAll<Picture>('svg, canvas')];
  const places = placesOf(pictures.filter(isShown));
  if (places.length === 0) return undefined;
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const { picture, x, y, width, height } of places) {
    const copy = picture instanceof SVGElement ? colouredCopy(picture) : paintedCopy(picture);
    Object.entries({ x, y, width, height }).forEach(([name, value]) =>
      copy.setAttribute(name, String(value)),
    );
    sheet.append(copy);
  }
  const left = Math.min(...places.map(({ x }) => x));
  const width = Math.max(...places.map((place) => place.x + place.width)) - left;
  const height = Math.max(...places.map((place) => place.y + place.height));
  sheet.setAttribute('viewBox', `${left} 0 ${width} ${height}`);
  sheet.setAttribute('width', String(width));
  sheet.setAttribute('height', String(height));
  return { source: new XMLSerializer().serializeToString(sheet), width, height };
}

type Picture = SVGSVGElement | HTMLCanvasElement;

function isShown(picture: Picture): boolean {
  return picture.clientWidth > 0 && picture.parentElement?.closest('svg') === null;
}

/** Where each picture stands on a sheet: below the one before, or on it, as in the page. */
function placesOf(pictures: readonly Picture[]) {
  let before: DOMRect | undefined;
  let corner = { left: 0, top: 0 };
  let bottom = -GAP;
  return pictures.map((picture) => {
    const now = picture.getBoundingClientRect();
    if (!before || !overlap(before, now)) {
      corner = { left: now.left, top: now.top - bottom - GAP };
    }
    before = now;
    const place = { x: now.left - corner.left, y: now.top - corner.top };
    bottom = Math.max(bottom, place.y + now.height);
    return { picture, ...place, width: now.width, height: now.height };
  });
}

function overlap(one: DOMRect, other: DOMRect): boolean {
  const { left, right, top, bottom } = other;
  return one.left < right && left < one.right && one.top < bottom && top < one.bottom;
}

/** What is painted, as a picture within a picture, its pixels as sharp as on the page. */
function paintedCopy(canvas: HTMLCanvasElement): Element {
  const copy = document.createElementNS('http://www.w3.org/2000/svg', 'image');
  copy.setAttribute('href', canvas.toDataURL());
  copy.setAttribute('image-rendering', getComputedStyle(canvas).imageRendering);
  copy.setAttribute('preserveAspectRatio', 'none');
  return copy;
}

// Outside the page no style sheet says what `var(--spatial)` is, so each colour is written out.
function colouredCopy(svg: SVGSVGElement): Element {
  const holder = document.createElement('div');
  holder.append(svg.cloneNode(true));
  const copy = holder.children[0];
  const drawn = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(drawn[i]);
    for (const property of ['fill', 'stroke', 'font-family', 'font-size', 'color']) {
      element.setAttribute(property, style.getPropertyValue(property));
    }
    element.removeAttribute('style');
  });
  return copy;
}
