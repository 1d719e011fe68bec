/**
 * The formulas of a page in which an element has not as many children as MathML asks of it.
 *
 * It is sent into the page as text, so it uses nothing but what the page has.
 */
export function brokenFormulas(): string[] {
  const elements = {
    2: 'mfrac, mroot, msub, msup, munder, mover',
    3: 'msubsup, munderover',
  };
  return Object.entries(elements).flatMap(([count, selector]) =>
    [...document.querySelectorAll(selector)]
      .filter(({ children }) => children.length !== Number(count))
      .map((element) => element.closest('math')?.textContent ?? element.outerHTML),
  );
}
