/**
 * The address of a figure, with what is to be set there as a query: the browser itself finds the
 * figure, and a figure that reads its page's address wakes in that state.
 */
export function figureLink(
  chapter: string,
  id: string,
  set: Readonly<Record<string, string | number>> = {},
): string {
  const state = Object.entries(set).map(([name, value]) => [name, String(value)]);
  const query = state.length > 0 ? `?${new URLSearchParams([['figure', id], ...state])}` : '';
  return `/${chapter}${query}#${id}`;
}
