// Keeps the built files, so that the page works without a network. The build fills in the version and the list.
const version = '__VERSION__'
const files = ['__FILES__']
const prefix = `feedback-lint playground ${registration.scope} `
const name = prefix + version
const addresses = new Map(files.map((file) => [new URL(file, registration.scope).href, file]))

/** The kept file that a request is for; a folder stands for its index. Undefined for what is not ours, such as the service. */
function fileFor(request) {
  const address = new URL(request.url)
  address.search = ''
  address.hash = ''
  if (address.pathname.endsWith('/')) address.pathname += 'index.html'
  return addresses.has(address.href) ? address.href : undefined
}

addEventListener('install', (event) => {
  // Past the browser's own cache, so that a version is never put together from two.
  const requests = [...addresses.keys()].map((address) => new Request(address, {cache: 'reload'}))
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(requests)))
})

addEventListener('activate', (event) => {
  const clear = async () => {
    for (const key of await caches.keys()) if (key.startsWith(prefix) && key !== name) await caches.delete(key)
    await clients.claim()
  }
  event.waitUntil(clear())
})

addEventListener('fetch', (event) => {
  const file = event.request.method === 'GET' ? fileFor(event.request) : undefined
  if (!file) return
  const answer = async () => {
    const cache = await caches.open(name)
    return (await cache.match(file)) ?? fetch(event.request)
  }
  event.respondWith(answer())
})
