import katex from 'katex';
import type { KatexOptions } from 'katex';

/** How every formula of the book is set: by KaTeX (Khan Academy), which must refuse what it does not know. */
const formulaOptions: KatexOptions = { strict: 'error', throwOnError: true, trust: false };

/** Sets a formula as HTML with MathML beside it; throws KaTeX's ParseError if it is broken. */
function setFormula(tex: string, displayMode = false): string {
  return katex.renderToString(tex, { ...formulaOptions, displayMode });
}

/** Says what KaTeX refuses in a formula, and the offset in it; nothing if it can be set. */
export function formulaFault(
  tex: string,
  displayMode: boolean,
): { reason: string; offset: number } | undefined {
  try {
    setFormula(tex, displayMode);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = error instanceof katex.ParseError ? error.position : 0;
    const reason = message
      .replace(/^KaTeX parse error: /, '')
      .replace(/ at position \d+: .*$/s, '')
      .replace(/ at end of input: .*$/s, ' at the end')
      .replace(/^LaTeX-incompatible input and strict mode is set to 'error': /, '');
    return { reason, offset: Number.isFinite(offset) ? offset : 0 };
  }
}
