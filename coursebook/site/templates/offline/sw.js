// Keeps a copy of this course in the browser, once a reader has asked for it. Written when the site was built.
"use strict";

const PREFIX = {{ (name ~ ":") | tojson }};
const CACHE = PREFIX + {{ version | tojson }};
const FILES = {{ files | tojson }};

self.addEventListener("install", (event) => {
  const keep = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(FILES.map((file) => new Request(encodeURI(file), { cache: "reload" })));
    await self.skipWaiting();
  };
  event.waitUntil(keep());
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
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
