import { expect, type Locator, type Page } from '@playwright/test';
import { violations } from './axe.ts';
import { builtChapters, builtText } from './built.ts';
import { sidewaysAt, test } from './reader.ts';

const start = 'why-video-is-hard.html';
const setting = /href="[^"]*\?figure=([^"&]*)&(?:amp;)?([^"#]*)#/g;

function questionOf(page: Page, words: string): Locator {
  return page.getByRole('group', { name: words });
}

/** Answers a question and waits until the answer is kept. */
async function answer(question: Locator, choice: number): Promise<void> {
  const radio = question.getByRole('radio').nth(choice);
  await radio.check();
  const name = await radio.getAttribute('name');
  await expect
    .poll(() =>
      question.page().evaluate((id) => {
        const text = localStorage.getItem('latent-motion');
        return text === null ? undefined : JSON.parse(text).answers[id ?? '']?.[1];
      }, name),
    )
    .toBe(choice);
}

test('an answer is kept, says why, and leads to its figure', async ({ page, book }) => {
  await book.open(start);
  const question = questionOf(page, 'You double the number of frames');
  const link = question.getByRole('link', { name: 'See it in Figure 1.4' });
  await expect(link).toBeHidden();
  await answer(question, 0);
  await expect(question.getByText('That holds nearly for space')).toBeVisible();
  await expect(link).toBeVisible();

  await page.reload();
  await page.mouse.wheel(0, 300); // what was kept is looked up once the reader moves
  await expect(question.getByRole('radio').first()).toBeChecked();
  await question.getByRole('link').click();
  await expect(page).toHaveURL(/figure=frame-budget&frames-t=28#frame-budget$/);
  await expect(page.locator('#frame-budget')).toBeInViewport();
});

test('what a section is worth is told in the contents and on the first page', async ({
  page,
  book,
}) => {
  await book.open(start);
  await page.evaluate(() => {
    const before = { 'why-video-is-hard': ['a-section-of-another-edition'] };
    const progress = { version: 1, last: [], read: before, answers: {} };
    localStorage.setItem('latent-motion', JSON.stringify(progress));
  });
  const end = page.locator('h2[id]').nth(1);
  await end.evaluate((heading) =>
    scrollTo({ top: heading.getBoundingClientRect().top - innerHeight / 2, behavior: 'instant' }),
  );
  await expect(page.locator('.rail a').first()).toHaveAttribute('data-read', '✓ read');
  await expect(page.locator('.rail [aria-current=location]')).toHaveCount(1);
  await book.open('index.html');
  const resume = page.getByRole('link', { name: 'Resume: chapter 1, Why video is hard' });
  await expect(resume).toHaveAttribute('href', /why-video-is-hard\.html#./);
  await page.getByRole('button', { name: 'Contents' }).click();
  const contents = page.getByRole('navigation', { name: 'The book' });
  await expect(contents.getByRole('link', { name: /^1\. / })).toHaveAttribute(
    'data-read',
    /^1 of \d sections$/,
  );
});

test('the page Progress tells, goes over what was missed, and takes everything along', async ({
  page,
  book,
}) => {
  await book.open(start);
  await answer(questionOf(page, 'You double the number of frames'), 0);
  await answer(questionOf(page, 'A film shows a parked car'), 0);
  await book.open('progress.html');
  await expect(page.getByText('2 of 3 questions answered, 1 predicted right')).toBeVisible();

  await page.getByRole('combobox', { name: 'Show', exact: true }).selectOption('what I missed');
  await expect(page.getByRole('status')).toHaveText('1 question is shown.');
  const missed = questionOf(page, 'You double the number of frames');
  await expect(missed.getByRole('radio', { checked: true })).toHaveCount(0);
  await answer(missed, 2);
  await expect(page.getByText('2 of 3 questions answered, 2 predicted right')).toBeVisible();
  await page.getByRole('combobox', { name: 'Show', exact: true }).selectOption('what I missed');
  await expect(page.getByRole('status')).toHaveText('There is none.');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await download).path();
  await page.getByRole('button', { name: 'Forget everything …' }).click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(page.getByRole('status')).toHaveText('Everything is forgotten.');
  await expect(page.getByText('questions answered')).toHaveCount(0);
  await expect(missed, 'what was missed is not missed any more').toBeHidden();
  await page
    .getByRole('combobox', { name: 'Show', exact: true })
    .selectOption('what I have not answered');
  await expect(missed).toBeVisible();

  const load = page.getByLabel('Load a file');
  const bad = { name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') };
  await load.setInputFiles(bad);
  await expect(page.getByRole('status')).toHaveText(
    'bad.json was not loaded: it is no progress of this book, version 1. Nothing has changed.',
  );
  await load.setInputFiles(file);
  await expect(page.getByText('2 of 3 questions answered, 2 predicted right')).toBeVisible();
  await expect(missed, 'what the file answers').toBeHidden();
  await page.getByRole('button', { name: 'Forget this chapter' }).first().click();
  await expect(page.getByRole('status')).toHaveText('What was kept of the chapter is forgotten.');
  await expect(page.getByText('questions answered')).toHaveCount(0);
  await expect(missed).toBeVisible();
});

test('the page Progress is accessible and in its place with all its tools and answers', async ({
  page,
  book,
  address,
}) => {
  test.skip(address === 'file', 'what is seen is the same at every address');
  test.slow();
  await book.open('progress.html');
  await page.keyboard.press('Tab');
  await page.getByLabel('Show every answer').check();
  await expect(page.getByText(/^Yes\./)).not.toHaveCount(0);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect.soft(await sidewaysAt(page), `what reaches past ${width} px`).toEqual([]);
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await violations(page), colorScheme).toEqual([]);
  }
});

const troubles = {
  'is forbidden': {
    make: () => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    },
    said: /^This browser keeps nothing for the book/,
  },
  'is full': {
    make: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
    said: /^This browser has no room left/,
  },
  'holds something else': {
    make: () => {
      localStorage.setItem('latent-motion', '{"version":9}');
    },
    said: /^What this browser kept cannot be read: it is no progress of this book, version 1\./,
  },
};
for (const [what, { make, said }] of Object.entries(troubles)) {
  test(`where storage ${what}, one sentence says so and nothing breaks`, async ({ page, book }) => {
    await page.addInitScript(make);
    await book.open(start);
    const questions = page.getByRole('region', { name: 'Predict, then look' });
    await questions.getByRole('radio').first().check();
    await expect(questions.getByRole('status')).toHaveText(said);
    await expect(questions.getByText(/^Yes\./).first()).toBeVisible();
  });
}

test('a figure has what a question would set there', async ({ page, book, address }) => {
  test.skip(address === 'file', 'figures have the same controls at every address');
  test.slow();
  for (const name of builtChapters()) {
    const wanted = [...builtText(name).matchAll(setting)];
    if (wanted.length === 0) continue;
    await book.open(name);
    for (const [, id, query] of wanted) {
      const figure = page.locator(`figure[id="${id}"]`);
      await figure.scrollIntoViewIfNeeded();
      await figure.locator('[data-first-frame=""]').waitFor({ state: 'detached' });
      const state = [
        ...new URLSearchParams(query.replaceAll('&amp;', '&').replaceAll('&#38;', '&')),
      ];
      const faults = await figure.evaluate(unfit, state);
      expect.soft(faults, `${name}#${id}`).toEqual([]);
    }
  }
});

/** What of a state a figure has no control for, or no such value. */
function unfit(figure: Element, state: string[][]): string[] {
  const slug = (text: string | null | undefined) =>
    (text ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
  return state
    .filter(([name, value]) => {
      const label = [...figure.querySelectorAll('label, legend')].find(
        ({ textContent }) => slug(textContent) === name,
      );
      const control = label?.closest('.slider, .choice');
      const slider = control?.querySelector<HTMLInputElement>('[type=range]');
      if (slider) return Number(slider.min) > Number(value) || Number(slider.max) < Number(value);
      const options = [...(control?.querySelectorAll('label span, option') ?? [])];
      return !options.some(({ textContent }) => textContent === value);
    })
    .map((part) => part.join('='));
}

const previewed = { '.term': /\w{3}.{40}/, '.cite a': /@\w+\s*\{/ };
for (const [kind, says] of Object.entries(previewed)) {
  for (const gesture of ['focus', 'hover'] as const) {
    test(`${kind} shows what it leads to on ${gesture}, and Escape hides it`, async ({
      page,
      book,
    }) => {
      await book.open('curation.html');
      await page.keyboard.press('Tab'); // so that the focus is one of the keyboard
      await page.getByRole('main').locator(kind).first()[gesture]();
      const card = page.locator('#preview');
      await expect(card).toBeVisible();
      await expect(card).toHaveText(says);
      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
    });
  }
}

test('a reference shows its figure’s caption, or its equation', async ({ page, book }) => {
  await book.open('three-stages.html');
  const card = page.locator('#preview');
  await page.locator('.ref').filter({ hasText: 'Figure' }).first().hover();
  await expect(card).toContainText('Every phase of the recipe');
  await page.locator('.ref').filter({ hasText: 'Equation' }).first().hover();
  await expect(card.locator('.katex')).not.toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('questions answer, and the page Progress offers nothing that cannot work', async ({
    page,
    book,
  }) => {
    await book.open('progress.html');
    await expect(page.getByRole('button', { name: 'Save as a file' })).toBeHidden();
    await expect(page.getByText('Without JavaScript nothing is kept')).toBeVisible();
    await page.getByText('The questions of chapter 1', { exact: true }).click();
    const question = questionOf(page, 'You double the number of frames');
    await question.getByRole('radio').nth(2).check();
    await expect(question.getByText(/^Yes\./)).toBeVisible();
    await expect(question.getByRole('link', { name: 'See it in Figure 1.4' })).toBeVisible();
  });
});
