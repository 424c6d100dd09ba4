// Keeps a copy of this course in the browser, once a reader has asked for it. Written when the site was built.
"use strict";

const PREFIX = {{ (name ~ ":") | tojson }};
const CACHE = PREFIX + {{ version | tojson }};
/** What copies were called in the first edition: by the course's title, which other courses at this address may share. */
const FORMER = {{ former | tojson }};
const FILES = {{ files | tojson }};

self.addEventListener("install", (event) => {
  const keep = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(FILES.map((file) => new Request(encodeURI(file), { cache: "reload" })));
    await self.skipWaiting();
  };
  event.waitUntil(keep());
});

/** Whether a copy is of this course: its files lie where this script speaks for. */
async function isOwn(name) {
  const files = await (await caches.open(name)).keys();
  return files.length > 0 && files.every(({ url }) => url.startsWith(self.registration.scope));
}

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    const former = names.filter((name) => FORMER.some((title) => name.startsWith(`${title}:`)));
    const own = await Promise.all(former.map(isOwn));
    const old = [...names.filter((name) => name.startsWith(PREFIX) && name !== CACHE), ...former.filter((_, place) => own[place])];
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== self.location.origin) return;
  const answer = async () => {
    const page = address.pathname.endsWith("/") ? new URL("index.html", address) : event.request;
    return (await (await caches.open(CACHE)).match(page, { ignoreSearch: true })) ?? fetch(event.request);
  };
  event.respondWith(answer());
});
