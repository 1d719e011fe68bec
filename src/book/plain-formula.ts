// How TeX's names of letters and signs look in plain text.
const signs: Record<string, string> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  varepsilon: 'ε',
  epsilon: 'ε',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  omega: 'ω',
  Delta: 'Δ',
  Sigma: 'Σ',
  Phi: 'Φ',
  Theta: 'Θ',
  ell: 'ℓ',
  nabla: '∇',
  partial: '∂',
  times: '×',
  cdot: '·',
  leftarrow: '←',
  longrightarrow: '→',
  rightarrow: '→',
  to: '→',
  approx: '≈',
  neq: '≠',
  le: '≤',
  ge: '≥',
  sim: '∼',
  infty: '∞',
  sum: '∑',
  prod: '∏',
  pm: '±',
  lVert: '‖',
  rVert: '‖',
  Vert: '‖',
  lvert: '|',
  rvert: '|',
  in: '∈',
  dots: '…',
  ldots: '…',
  cdots: '…',
};

// Signs over a letter, which plain text puts behind it.
const accents: Record<string, string> = {
  tilde: '\u0303',
  hat: '\u0302',
  bar: '\u0304',
  dot: '\u0307',
  vec: '\u20d7',
};

const ACCENTED = /\\(tilde|hat|bar|dot|vec)\s*\{?\s*(\\?[a-zA-Z]+)\s*\}?/g;

/**
 * Writes a formula as a reader would type it: `c_{\mathrm{skip}}(\sigma)` becomes `c_skip(σ)`.
 *
 * It is for finding and for a line of plain text; the layout of the formula is lost.
 */
export function plainFormula(tex: string): string {
  return linear(tex)
    .replace(ACCENTED, (_, accent: string, letter: string) => `${letter}{}${accents[accent]}`)
    .replace(/\\(?:begin|end)\{\w+\}/g, ' ')
    .replace(/\\(?:mathrm|mathbf|mathcal|mathbb|text|boldsymbol|operatorname\*?)\s*/g, '')
    .replace(/\\(?:qquad|quad|[,;:! \\])/g, ' ')
    .replace(/\\([a-zA-Z]+)/g, (_, name: string) => signs[name] ?? plainName(name))
    .replace(/[{}]/g, '')
    .replace(/\\(.)/g, '$1')
    .replace(/[&~]/g, ' ')
    .replace(/([(\[]) /g, '$1')
    .replace(/ ([)\],.;])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters of TeX that only lay out are dropped; names of functions, such as `log`, stay. */
function plainName(name: string): string {
  return /^(?:left|right|big|Big|bigl|bigr|Bigl|Bigr|displaystyle|limits|mathstrut|underbrace|overbrace)$/.test(
    name,
  )
    ? ''
    : name;
}

/** Writes `\frac{a}{b}` as `a/b` and `\sqrt{a}` as `√a`, with brackets where a part has several parts. */
function linear(tex: string): string {
  const found = /\\([dt]?frac|sqrt)\s*\{/.exec(tex);
  if (!found) return tex;
  const before = tex.slice(0, found.index);
  const [first, afterFirst] = group(tex, tex.indexOf('{', found.index));
  if (found[1] === 'sqrt') return linear(`${before}√${whole(first)}${tex.slice(afterFirst)}`);
  const [second, after] = group(tex, tex.indexOf('{', afterFirst));
  return linear(`${before}${whole(first)}/${whole(second)}${tex.slice(after)}`);
}

function whole(part: string): string {
  return /[-+ ]/.test(part.trim()) ? `(${part.trim()})` : part;
}

/** What stands between the brace at `open` and its partner, and the place behind that. */
function group(tex: string, open: number): [string, number] {
  let depth = 0;
  for (let at = open; at < tex.length; at++) {
    if (tex[at] === '{') depth++;
    if (tex[at] === '}') depth--;
    if (depth === 0) return [tex.slice(open + 1, at), at + 1];
  }
  return [tex.slice(open + 1), tex.length];
}
