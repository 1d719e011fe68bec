// Words that questions are made of and that every page contains; they tell nothing apart.
const EMPTY = new Set(
  (
    'a about after all also an and any are as at be been between both but by can could did do does ' +
    'each for from had has have he how i if in into is it its many may me more most much my no not ' +
    'of on one only or other our out she so some such than that the their them then there these ' +
    'they this to us was we were what when where which who why will with would you your'
  )
    .split(' ')
    .map(singular),
);

const greek: Record<string, string> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ϵ: 'epsilon',
  θ: 'theta',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  φ: 'phi',
  ϕ: 'phi',
  ω: 'omega',
  ℓ: 'ell',
  '∇': 'nabla',
  '∞': 'infinity',
};

const LETTERS = new RegExp(`[${Object.keys(greek).join('')}]`, 'gu');

// A number with its points and commas is one word, and so is what hyphens or underscores join.
const WORD =
  /\p{N}+(?:[.,]\p{N}+)+|(?:[\p{L}\p{N}∇∞]\p{M}*)+(?:[-‐–_’'](?:[\p{L}\p{N}]\p{M}*)+)*/gu;

/** A word where it stands in a text, with the forms in which it is looked for. */
export interface PlacedWord {
  start: number;
  end: number;
  forms: string[];
}

/**
 * Finds the words of a text, each in its forms: `σ_data` is "sigmadata", "sigma" and "data".
 *
 * Capitals, accents and the s of a plural are taken off, and Greek letters written out, so that a
 * reader finds with whatever keyboard there is.
 */
export function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(WORD)].map((match) => {
    const start = match.index;
    return { start, end: start + match[0].length, forms: formsOf(match[0]) };
  });
}

/** All forms of all words of a text that tell something. */
export function searchWords(text: string): string[] {
  return placedWords(text)
    .flatMap(({ forms }) => forms)
    .filter((form) => !EMPTY.has(form));
}

/** One key for all ways to write a name: "c_skip", "c skip" and "what is c-skip?" are `cskip`. */
export function nameKey(text: string): string {
  const forms = placedWords(text).map(({ forms: [whole] }) => whole);
  const telling = forms.filter((form) => !EMPTY.has(form));
  return (telling.length > 0 ? telling : forms).join('');
}

function formsOf(word: string): string[] {
  const plain = word
    .toLowerCase()
    .replace(LETTERS, (letter) => greek[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']s$/, '');
  if (/^\p{N}/u.test(plain) && /[.,]/.test(plain)) return [plain.replaceAll(',', '')];
  const parts = plain.split(/[-‐–_’']/);
  return parts.length === 1
    ? parts.map(singular)
    : [singular(parts.join('')), ...parts.map(singular)];
}

function singular(word: string): string {
  return word.length > 3 && !word.endsWith('ss') ? word.replace(/s$/, '') : word;
}
