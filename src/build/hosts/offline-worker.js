// Keeps the book for reading without a network. Registered by src/components/keep-offline.ts.
//
// Each build has one store of its own, filled whole or not at all. It replaces that of the build
// before when no page of that one is open any more, so no page ever meets another build's scripts.
// With a network pages come from the host, always new; the store answers when the network does not.
const scope = self.registration.scope;
const stores = `latent-motion ${scope} `; // one host may hold several books
const ownStore = stores + VERSION;
const usedStore = `${stores}used`;
const AT_ONCE = 4; // requests; the reader's own come first
const PATIENCE = 4000; // ms to wait for a page while another copy is at hand

self.addEventListener('install', (event) => event.waitUntil(takeWhole()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || request.headers.has('range')) return;
  const [address] = request.url.split(/[?#]/);
  if (!address.startsWith(scope)) return;
  const name = decodeURI(address.slice(scope.length));
  const file = [name, `${name}.html`, `${name}index.html`].find((each) =>
    Object.hasOwn(FILES, each),
  );
  if (Object.hasOwn(ON_DEMAND, name)) event.respondWith(onceUsed(request, name));
  else if (name.startsWith('_astro/')) event.respondWith(keptFirst(request));
  else if (file !== undefined) event.respondWith(freshFirst(request, file));
});

async function takeWhole() {
  if (navigator.connection?.saveData) throw new Error('the reader wishes to save data');
  const store = await caches.open(ownStore);
  const names = Object.keys(FILES);
  const takeNext = async () => {
    for (let name = names.shift(); name !== undefined; name = names.shift())
      await take(store, name);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeNext));
}

/** Takes one file, from an older store if its name says that it is the same. */
async function take(store, name) {
  const address = scope + encodeURI(name);
  if (await store.match(address)) return; // taken before the last try broke off
  const held = FILES[name] === '' ? await caches.match(address, { ignoreVary: true }) : undefined;
  const response =
    held ??
    // A page that is not the one of this build, because the host is between two, fails here.
    (await fetch(address, { cache: 'no-cache', priority: 'low', integrity: FILES[name] }));
  if (!response.ok) throw new Error(`cannot keep ${address}: status ${response.status}`);
  // A host may lead from page.html to page, and what was led elsewhere may not answer for a page.
  const { headers } = response;
  await store.put(
    address,
    response.redirected ? new Response(response.body, { headers }) : response,
  );
}

async function takeOver() {
  for (const name of await caches.keys()) {
    const old = name.startsWith(stores) && name !== ownStore && name !== usedStore;
    if (old) await caches.delete(name);
  }
  const used = await caches.open(usedStore);
  const current = new Set(Object.entries(ON_DEMAND).map(([name, hash]) => keyOf(name, hash)));
  for (const { url } of await used.keys()) if (!current.has(url)) await used.delete(url);
  await self.clients.claim();
}

/** Weights and films: from the store once they have been used, or else from the host into it. */
async function onceUsed(request, name) {
  const used = await caches.open(usedStore);
  const key = keyOf(name, ON_DEMAND[name]);
  const held = await used.match(key, { ignoreVary: true });
  if (held) return held;
  const response = await fetch(request);
  // Cut off half way, or no room for it: then it is fetched again the next time.
  if (response.status === 200) used.put(key, response.clone()).catch(() => {});
  return response;
}

/** What is named for its content is right whichever build it comes from. */
async function keptFirst(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

async function freshFirst(request, file) {
  const store = await caches.open(ownStore);
  const held = await store.match(scope + encodeURI(file), { ignoreVary: true });
  if (!held) return fetch(request);
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const response = await fetch(request, { signal: patience.signal });
    return response.status >= 500 ? held : response;
  } catch {
    return held;
  } finally {
    clearTimeout(timer); // what has begun to come may take its time
  }
}

function keyOf(name, hash) {
  return `${scope}${encodeURI(name)}?${hash}`;
}
