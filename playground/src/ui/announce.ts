/** Says something to people who use a screen reader, and shows it for a while to all. */
export type Announce = (words: string) => void

const shownFor = 6000

/**
 * The region is in the page from the start, since screen readers do not hear of one that comes with its words. The same
 * words twice are said twice.
 */
export function createAnnouncer(region: HTMLElement): Announce {
  let timer: ReturnType<typeof setTimeout> | undefined
  return (words) => {
    region.replaceChildren()
    clearTimeout(timer)
    requestAnimationFrame(() => region.append(Object.assign(document.createElement('p'), {textContent: words})))
    timer = setTimeout(() => region.replaceChildren(), shownFor)
  }
}
