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
  const top = Math.min(...places.map(({ y }) => y));
  const width = Math.max(...places.map((place) => place.x + place.width)) - left;
  const height = Math.max(...places.map((place) => place.y + place.height)) - top;
  sheet.setAttribute('viewBox', `${left} ${top} ${width} ${height}`);
  sheet.setAttribute('width', String(width));
  sheet.setAttribute('height', String(height));
  return { source: new XMLSerializer().serializeToString(sheet), width, height };
}

type Picture = SVGSVGElement | HTMLCanvasElement;

function isShown(picture: Picture): boolean {
  const around = picture.parentElement?.closest('svg, li') ?? null; // a list of clips is no picture
  return picture.clientWidth > 0 && around === null;
}

/** Where each picture stands on a sheet: as in the page, but that its rows stand close. */
function placesOf(pictures: readonly Picture[]) {
  let [rowTop, rowBottom] = [0, -Infinity]; // in the page
  let [sheetTop, sheetBottom] = [0, -GAP];
  return pictures.map((picture) => {
    const { left, top, bottom, width, height } = picture.getBoundingClientRect();
    if (top >= rowBottom) [rowTop, sheetTop] = [top, sheetBottom + GAP];
    const y = sheetTop + top - rowTop;
    rowBottom = Math.max(rowBottom, bottom);
    sheetBottom = Math.max(sheetBottom, y + height);
    return { picture, x: left, y, width, height };
  });
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
