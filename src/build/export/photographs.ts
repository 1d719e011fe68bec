import type { Page } from 'playwright';

/** What an e-book shows of the page on paper as a picture: its cover, and its walls of small pictures. */
export interface Photographs {
  cover: Uint8Array;
  /** In the order of reading; `hangWalls` of epub.ts puts each in its place. */
  walls: Uint8Array[];
}

/** Photographs the page on paper, which is of no use afterwards: what is not in a picture is gone. */
export async function photographs(page: Page): Promise<Photographs> {
  // The whole book takes the browser too long to draw.
  await page.evaluate((walls) => {
    for (const part of document.querySelectorAll('.part'))
      if (!part.querySelector(walls)) part.remove();
  }, wallsOfPictures);
  const cover = await page.locator('.title-page').screenshot();
  const walls: Uint8Array[] = [];
  for (const wall of await page.locator(wallsOfPictures).all()) walls.push(await wall.screenshot());
  return { cover, walls };
}

/** Lists whose pictures are cut out of one sheet by rules of the page, which an e-book need not know. */
export const wallsOfPictures = '.clip-wall, .clip-row';
