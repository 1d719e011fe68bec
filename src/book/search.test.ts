import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { packEntries, unpackEntries } from '#search/entry.ts';
import { makeFind } from '#search/find.ts';
import { surveyBook } from './book.ts';
import { searchEntries, withoutSentences } from './search-entries.ts';

const { value: book } = surveyBook(join(import.meta.dirname, '../..'));
const packed = packEntries(withoutSentences(searchEntries(book)));
const find = makeFind(unpackEntries(packed));

// What a reader may type, and where the book answers it best.
const questions: Record<string, string> = {
  // Symbols, in letters or in words.
  σ: 'notation.html#sigma',
  sigma: 'notation.html#sigma',
  'what is c_skip': 'notation.html#c-skip',
  'c out': 'notation.html#c-out',
  sigma_data: 'notation.html#sigma-data',
  P_mean: 'notation.html#p-mean',
  'σ max': 'notation.html#sigma-max',
  T: 'notation.html#T',
  β_EMA: 'notation.html#ema-decay',
  'what does kappa mean': 'notation.html#share-left',
  // Terms, also by their other names and with slips.
  'motion bucket': 'glossary.html#motion-bucket',
  fvd: 'glossary.html#fvd',
  elo: 'glossary.html#elo',
  'latent space': 'glossary.html#latent-space',
  'what is a denoiser': 'glossary.html#denoiser',
  'fine-tuning': 'glossary.html#finetuning',
  VAE: 'glossary.html#autoencoder',
  cfg: 'glossary.html#classifier-free-guidance',
  'Frechet distance': 'glossary.html#frechet-distance',
  flikker: 'glossary.html#flicker',
  'optical flwo': 'glossary.html#optical-flow',
  'clasifier free guidence': 'glossary.html#classifier-free-guidance',
  'Heun’s method': 'glossary.html#heun-step',
  // Figures, tables and equations by what they are called or show.
  'figure 5.9': 'architecture.html#noise-ladder',
  'noise ladder': 'architecture.html#noise-ladder',
  'gpu hours': 'three-stages.html#gpu-hours',
  'two clouds': 'results.html#two-clouds',
  'scanned rabbit': 'three-dimensions.html#orbit',
  'camera adapters': 'image-to-video.html#camera-adapters',
  'the paper’s table of data sets': 'data-before-architecture.html#lvd-table',
  'equation 5.6': 'architecture.html#preconditioning',
  // Names of people.
  Karras: 'bibliography.html#karras2022edm',
  'Salimans and Ho': 'bibliography.html#salimans2022progressive',
  // Whole questions, and what retellings get wrong.
  'how many clips in LVD-F': 'data-before-architecture.html#lvd-table',
  'why is video hard?': 'why-video-is-hard.html',
  'does curation matter': 'ablations.html',
  'how long did training take on A100 GPUs': 'three-stages.html#what-it-cost',
  'why does the sampler start at 700': 'architecture.html#down-the-ladder',
  'how is a fade found between two shots': 'curation.html#cuts-fast-and-slow',
  'is SVD better than Runway and Pika': 'results.html#against-two-closed-products',
  'does frame rate give fast motion': 'errata.html#erratum-6',
  'what did Sora confirm about the stages': 'errata.html#erratum-10',
};

for (const [query, address] of Object.entries(questions)) {
  test(`“${query}” finds ${address} first`, () => {
    const hits = find(query);
    const first = hits.slice(0, 4).map(({ entry }) => entry.address);
    assert.equal(hits[0]?.entry.address, address, `first come ${first.join(', ')}`);
  });
}

test('what the book does not speak of is not found', () => {
  for (const query of ['', '?!', 'marmalade', 'what is the']) assert.deepEqual(find(query), []);
});

test('every entry can be found by its own title, among the first five', () => {
  const lost = unpackEntries(packed).filter(({ title, address }) => {
    const first = find(title).slice(0, 5);
    // Ten recaps have one title, and so may two symbols.
    return title !== 'Recap' && first.every(({ entry }) => entry.address !== address);
  });
  assert.deepEqual(
    lost.map(({ title, address }) => `${title} (${address})`),
    [],
  );
});
