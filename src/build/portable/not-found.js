// A host shows 404.html for a missing page at any depth, so its links cannot know the way. The root
// of the book must be a folder above the missing page; this takes the best sign of which one: where
// the book is published, a page of the book in the path, the page that led here, or else the
// nearest folder. Wherever that is wrong, the next click climbs further.
const here = location.pathname;
const names = here.replace(/\/$/, '').split('/').slice(0, -1);
const folders = names.map((_, i) => `${names.slice(0, i + 1).join('/')}/`);

function isPage(path) {
  return PAGES.includes(path.replace(/\.html$/, ''));
}

function ledHere(folder) {
  const [address] = document.referrer.split(/[?#]/);
  if (!address.startsWith(location.origin + folder)) return false;
  const path = address.slice(location.origin.length + folder.length);
  return path === '' || isPage(path);
}

const root =
  folders.find((folder) => location.origin + folder === SITE) ??
  folders.find((folder) => isPage(here.slice(folder.length).split('/')[0])) ??
  folders.findLast(ledHere) ??
  folders.at(-1) ??
  '/';
document.documentElement.dataset.root = root;
for (const link of document.querySelectorAll('a[href^="./"]')) {
  link.href =
    root +
    link
      .getAttribute('href')
      .slice(2)
      .replace(/^index\.html/, '');
}
