import { expect, type Page } from '@playwright/test';
import { readManuscript } from '#book/manuscript.ts';
import { builtChapters, builtText } from './built.ts';
import { test } from './reader.ts';

const { chapters } = readManuscript('.');
const chapter = builtChapters()[0];
const asking =
  builtChapters().find((page) => builtText(page).includes('class="predict"')) ?? chapter;

test('the contents of the book are one key away', async ({ page, book }) => {
  await book.open(chapter);
  const contents = page.getByRole('navigation', { name: 'The book' });
  await expect(contents).toBeHidden();
  await page.getByRole('button', { name: 'Contents' }).press('Enter');
  await expect(contents).toBeVisible();
  await expect(contents.getByRole('list').first().getByRole('listitem')).toHaveCount(
    chapters.length,
  );
  await page.keyboard.press('Escape');
  await expect(contents).toBeHidden();
});

test('a question keeps its reasons until the reader has chosen', async ({ page, book }) => {
  await book.open(asking);
  const questions = page.getByRole('region', { name: 'Predict, then look' });
  const question = questions.getByRole('group').first();
  const reasons = question.getByText(/^(?:Yes|No)\./);
  await expect(reasons.first()).toBeHidden();
  expect(await reasons.count(), 'reasons to reveal').toBeGreaterThan(1);
  await expect(reasons.filter({ visible: true })).toHaveCount(0);
  const choices = question.getByRole('radio');
  await expect(choices.first(), 'before the choice').toHaveAccessibleDescription('');
  await choices.first().press('Space');
  await expect(reasons.filter({ visible: true })).toHaveCount(1);
  await expect(choices.first(), 'after the choice').toHaveAccessibleDescription(/^(?:Yes|No)\./);
  await page.keyboard.press('ArrowDown');
  await expect(choices.nth(1)).toBeChecked();
  await expect(reasons.filter({ visible: true })).toHaveCount(1);
  await expect(reasons.nth(1)).toBeVisible();
});

test('under reduced motion nothing glides', async ({ page, book }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await book.open(chapter);
  expect(await gliding(page)).toEqual([]);
});

/** What would still move: smooth scrolling, transitions and animations of any element. */
function gliding(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { scrollBehavior, transitionDuration, animationDuration } = getComputedStyle(element);
        const moves = /[1-9]/.test(`${transitionDuration} ${animationDuration}`);
        return scrollBehavior === 'smooth' || moves;
      })
      .map(({ tagName, className }) => `${tagName} ${className}`),
  );
}
