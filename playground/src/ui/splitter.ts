const key = 'feedback-lint playground split'
const least = 25
const most = 75

/** Lets the two halves be moved against each other, by pointer or by arrow keys. The place is kept for the next visit. */
export function createSplitter(bar: HTMLElement, area: HTMLElement): void {
  let share = readShare()

  const set = (next: number): void => {
    share = Math.min(most, Math.max(least, Math.round(next)))
    area.style.setProperty('--split', `${share}%`)
    bar.setAttribute('aria-valuenow', String(share))
    bar.setAttribute('aria-valuetext', `text ${share} %`)
  }

  bar.tabIndex = 0
  bar.setAttribute('role', 'separator')
  bar.setAttribute('aria-label', 'Width of the text')
  bar.setAttribute('aria-orientation', 'vertical')
  bar.setAttribute('aria-controls', 'panel-text')
  bar.setAttribute('aria-valuemin', String(least))
  bar.setAttribute('aria-valuemax', String(most))
  set(share)

  bar.addEventListener('pointerdown', (event) => {
    bar.setPointerCapture(event.pointerId)
    event.preventDefault()
    bar.focus()
  })
  bar.addEventListener('pointermove', (event) => {
    if (!bar.hasPointerCapture(event.pointerId)) return
    const {left, width} = area.getBoundingClientRect()
    set((100 * (event.clientX - left)) / width)
  })
  bar.addEventListener('pointerup', () => keepShare(share))
  bar.addEventListener('dblclick', () => {
    set(50)
    keepShare(share)
  })
  bar.addEventListener('keydown', (event) => {
    const to = {ArrowLeft: share - 2, ArrowRight: share + 2, Home: least, End: most}[event.key]
    if (to === undefined) return
    event.preventDefault()
    set(to)
    keepShare(share)
  })
}

function readShare(): number {
  try {
    const kept = Number(localStorage.getItem(key))
    return kept >= least && kept <= most ? kept : 50
  } catch {
    return 50
  }
}

function keepShare(share: number): void {
  try {
    localStorage.setItem(key, String(share))
  } catch {
    // A convenience only.
  }
}
