/* global NAME, SHELL, self, caches, fetch, URL */
// The build puts NAME (of this build's cache) and SHELL (addresses of its files) above this line. Nothing but the
// console's own files is ever kept: what the API answers is not looked at.

const home = '/console/';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(NAME)
      .then((cache) => cache.addAll(SHELL))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== NAME).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith(home)) return;
  if (/^\/console\/(assets|fonts)\//.test(pathname)) event.respondWith(keptFirst(request));
  else if (request.mode === 'navigate') event.respondWith(newestFirst(request, home));
  else if (SHELL.includes(pathname)) event.respondWith(newestFirst(request, pathname));
});

/** Files whose names change with their content. */
async function keptFirst(request) {
  const cache = await caches.open(NAME);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone());
  return answer;
}

/** The page itself and its settings; what was kept serves only where nothing answers. */
async function newestFirst(request, address) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await caches.open(NAME)).match(address);
    if (kept) return kept;
    throw error;
  }
}
