import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseChapter, parseText } from './parse-chapter.ts';
import { plainFormula } from './plain-formula.ts';
import { plainBlocks } from './plain-text.ts';

const formulas: Record<string, string> = {
  'c_{\\mathrm{skip}}(\\sigma)': 'c_skip(σ)',
  '\\frac{x - D_\\theta}{\\sigma^2}': '(x - D_θ)/σ^2',
  '\\sqrt{1 + \\sigma^2}': '√(1 + σ^2)',
  '\\frac{1}{\\sqrt{2}}': '1/√2',
  '\\lVert \\mathbf{u} \\rVert': '‖ u ‖',
  '\\lambda(\\sigma) \\, n': 'λ(σ) n',
  '\\dot\\sigma(t) + \\hat{p}': 'σ\u0307(t) + p\u0302',
};

for (const [tex, plain] of Object.entries(formulas)) {
  test(`${tex} is written ${plain}`, () => assert.equal(plainFormula(tex), plain));
}

const naming = { ref: () => 'Figure 1.1', cite: () => 'Doe 2020' };

function blocks(text: string): string[] {
  return plainBlocks(parseChapter(text, `${text.length}.mdx`).value, naming);
}

test('a paragraph is one block, without mark-up and without citations in brackets', () => {
  assert.deepEqual(
    blocks('A *small* $\\sigma$ of <Term of="latent-space" /> (<Cite of="a" />; <Cite of="b" />).'),
    ['A small σ of latent space.'],
  );
});

test('a citation that the sentence needs stays in it', () => {
  assert.deepEqual(blocks('As <Cite of="a" /> say in <Ref to="b" />.'), [
    'As Doe 2020 say in Figure 1.1.',
  ]);
});

test('a side note follows its paragraph', () => {
  assert.deepEqual(blocks('Before.<SideNote>Beside.</SideNote> After.'), [
    'Before. After.',
    'Beside.',
  ]);
});

test('items, rows and formulas are blocks, and a figure, which has a caption, is none', () => {
  const text = `- one\n- two\n\n| a | b |\n| - | - |\n| c | d |\n\n$$\n\\rho\n$$\n\n<Figure id="f" caption="F.">\n\nnot this\n\n</Figure>`;
  assert.deepEqual(blocks(text), ['one', 'two', 'a · b', 'c · d', 'ρ']);
});

test('no sign of TeX is left in what the notation says', () => {
  const [text] = plainBlocks(
    parseText('The level $\\sigma_{\\max}$, of $\\mathcal{N}(0, I)$.'),
    naming,
  );
  assert.equal(text, 'The level σ_max, of N(0, I).');
});
