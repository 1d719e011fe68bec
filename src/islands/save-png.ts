import { pictureSheet } from './picture-sheet.ts';
import { save } from './save.ts';

const SCALE = 2; // pixels of the file for one of the page, so that it stays sharp in print

/**
 * Offers the pictures of a figure as one PNG file on the page's own paper; false where there are
 * none. Rejects with an Error where the browser cannot draw them.
 */
export async function savePng(holder: Element, name: string): Promise<boolean> {
  const sheet = pictureSheet(holder);
  if (sheet === undefined) return false;
  const picture = new Image();
  const address = URL.createObjectURL(new Blob([sheet.source], { type: 'image/svg+xml' }));
  try {
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = SCALE * sheet.width;
    canvas.height = SCALE * sheet.height;
    const brush = canvas.getContext('2d');
    if (!brush) throw new Error('this browser cannot draw the picture; save it as SVG instead');
    brush.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    if (!file) throw new Error('this browser cannot write the picture; save it as SVG instead');
    save(file, 'image/png', `${name}.png`);
    return true;
  } finally {
    URL.revokeObjectURL(address);
  }
}
