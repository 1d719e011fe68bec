import { defaultTreeAdapter } from 'parse5';
import { attributeOf, type Element } from './tree.ts';

/** The font a piece of a formula asks for. */
export interface MathFont {
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A rule of a style sheet that changes the font of what its selector means. */
export interface FontRule {
  readonly steps: readonly Step[];
  readonly weight: number;
  readonly change: Partial<MathFont>;
}
/** One compound of a selector, such as `.delimsizing.mult`; `child` where `>` stands before it. */
interface Step {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly child: boolean;
}
type Path = readonly Element[];

/**
 * Reads from KaTeX's style sheet which classes of a formula change its font.
 *
 * KaTeX writes these rules with classes, child and descendant only; anything else is an error, so
 * that a new KaTeX cannot lose characters unseen.
 */
export function mathFontRules(css: string): FontRule[] {
  const rules: FontRule[] = [];
  for (const [, selectors, declarations] of css.matchAll(/([^{};]+)\{([^{}]*)\}/g)) {
    const change = fontChange(declarations ?? '');
    if (Object.keys(change).length === 0) continue;
    for (const selector of (selectors ?? '').split(',')) {
      if (!/^\s*\.katex(?![\w-])/.test(selector)) continue;
      const steps = selectorSteps(selector);
      const weight = steps.reduce(
        (sum, { tag, classes }) => sum + classes.length * 100 + +!!tag,
        0,
      );
      rules.push({ steps, weight, change });
    }
  }
  return rules.sort((a, b) => a.weight - b.weight);
}

/** Calls `visit` with each text below a formula's outer element and the font it is set in. */
export function visitMathText(
  katex: Element,
  rules: readonly FontRule[],
  visit: (text: string, font: MathFont) => void,
): void {
  const walk = (element: Element, above: Path, inherited: MathFont) => {
    if (attributeOf(element, 'class') === 'katex-mathml') return;
    const path = [...above, element];
    const changes = rules.filter((rule) => matches(path, rule.steps)).map((rule) => rule.change);
    const font = Object.assign({}, inherited, ...changes);
    for (const child of element.childNodes) {
      if (defaultTreeAdapter.isTextNode(child)) visit(child.value, font);
      if (defaultTreeAdapter.isElementNode(child)) walk(child, path, font);
    }
  };
  walk(katex, [], { family: 'KaTeX_Main', bold: false, italic: false });
}

function fontChange(declarations: string): Partial<MathFont> {
  const values = new Map(
    declarations.split(';').map((declaration) => {
      const colon = declaration.indexOf(':');
      return [declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()];
    }),
  );
  const font = values.get('font');
  const family = /KaTeX_\w+/.exec(values.get('font-family') ?? font ?? '')?.[0];
  const weight = values.get('font-weight') ?? font;
  const style = values.get('font-style') ?? font;
  return {
    ...(family !== undefined && { family }),
    ...(weight !== undefined && { bold: /\b(bold|[6-9]00)\b/.test(weight) }),
    ...(style !== undefined && { italic: /\bitalic\b/.test(style) }),
  };
}

function selectorSteps(selector: string): Step[] {
  const words = selector
    .trim()
    .replace(/\s*>\s*/g, ' >')
    .split(/\s+/);
  return words.map((word) => {
    const match = /^(>?)([a-z]*)((?:\.[\w-]+)*)$/.exec(word);
    if (!match) throw new Error(`cannot read KaTeX's selector "${selector}"; extend selectorSteps`);
    const [, arrow, tag = '', classes = ''] = match;
    return { tag, classes: classes.split('.').slice(1), child: arrow === '>' };
  });
}

function matches(path: Path, steps: readonly Step[]): boolean {
  const step = steps.at(-1);
  const element = path.at(-1);
  if (!step) return true;
  if (!element || !fits(element, step)) return false;
  const above = path.slice(0, -1);
  const rest = steps.slice(0, -1);
  if (step.child) return matches(above, rest);
  return rest.length === 0 || above.some((_, i) => matches(above.slice(0, i + 1), rest));
}

function fits(element: Element, { tag, classes }: Step): boolean {
  if (tag !== '' && element.tagName !== tag) return false;
  const own = (attributeOf(element, 'class') ?? '').split(/\s+/);
  return classes.every((name) => own.includes(name));
}
