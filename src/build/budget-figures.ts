/** A script that came while the reader walked through a page: its name, its text, its kB. */
export interface ScriptFile {
  file: string;
  text: string;
  weight: number;
}

/** A page, the islands on it with their module and renderer, and the scripts they loaded. */
export interface PageScripts {
  name: string;
  figures: readonly { name: string; chunk: string; renderer: string }[];
  scripts: readonly ScriptFile[];
}

interface Weight {
  name: string;
  weight: number;
}

/** The kB of script that figures add: paid once by a reader, shared by several figures, or a figure's own. */
export interface FigureCosts {
  once: Weight[];
  shared: Weight[];
  figures: (Weight & { page: string })[];
}

/**
 * Divides the scripts that figures load into React and Plot, which a reader pays once, what several
 * figures share, and what each figure adds alone. Who uses a file is read from its import lines.
 */
export function figureCosts(pages: readonly PageScripts[]): FigureCosts {
  const files = new Map(pages.flatMap(({ scripts }) => scripts.map((each) => [each.file, each])));
  const figures = pages.flatMap((page) =>
    page.figures.map((figure) => ({
      ...figure,
      page: page.name,
      uses: reach(figure.chunk, files),
    })),
  );
  const react = new Set(figures.flatMap(({ renderer }) => [...reach(renderer, files)]));
  const plots = [...files.keys()].filter((file) => /^plot\.[^.]+\.js$/.test(file));
  const plot = new Set(plots.flatMap((file) => [...reach(file, files)]));
  const rest = [...files.keys()].filter((file) => !react.has(file) && !plot.has(file));
  const users = (file: string) => figures.filter(({ uses }) => uses.has(file)).length;
  const kilobytes = (names: Iterable<string>) =>
    [...names].reduce((sum, file) => sum + (files.get(file)?.weight ?? 0), 0);

  return {
    once: [
      { name: 'React and its renderer', weight: kilobytes(react) },
      { name: 'Plot', weight: kilobytes([...plot].filter((file) => !react.has(file))) },
    ].filter(({ weight }) => weight > 0),
    shared: rest
      .filter((file) => users(file) !== 1)
      .map((file) => ({ name: file, weight: kilobytes([file]) })),
    figures: figures.map(({ page, name, uses }) => ({
      page,
      name,
      weight: kilobytes(rest.filter((file) => uses.has(file) && users(file) === 1)),
    })),
  };
}

/** All loaded files that a file needs, itself among them. */
function reach(start: string, files: ReadonlyMap<string, ScriptFile>): Set<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const text = files.get(file)?.text;
    if (text === undefined || found.has(file)) continue;
    found.add(file);
    for (const [, path] of text.matchAll(/(?:from|import)\s*\(?\s*["'`]([^"'`]+\.js)["'`]/g)) {
      waiting.push(path.split('/').at(-1) ?? path);
    }
  }
  return found;
}
