import {decodeHash, encodeHash, longLink, type Opened} from './share.js'
import type {State} from './state.js'
import type {Store} from './store.js'

/** Some browsers refuse more than 50 changes of the address in 30 seconds. */
const between = 1000

/** Keeps the address in step with the state, so that it can be shared and found again; and opens a link that is put in. */
export function keepAddress(store: Store<State>, onOpened: (opened: Opened) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let written = location.hash
  let version = 0

  const write = async (): Promise<void> => {
    timer = undefined
    const mine = ++version
    const hash = await encodeHash(store.now)
    if (mine !== version) return
    const address = new URL(location.href)
    address.hash = hash
    // A link that programs would cut is not put there; the dialog offers a file.
    if (address.href.length > longLink) address.hash = ''
    if (address.href === location.href) return
    written = address.hash
    try {
      history.replaceState(undefined, '', address)
    } catch {
      // The browser refuses too many changes; the next one comes anyway.
    }
  }

  store.listen(() => {
    timer ??= setTimeout(write, between)
  })
  window.addEventListener('hashchange', async () => {
    if (location.hash === written) return
    clearTimeout(timer)
    timer = undefined
    version += 1
    onOpened(await decodeHash(location.hash))
  })
}
