import type {Placed, ShownFinding} from './shown.js'

/** Origin, rule and words, so that the same words keep their name wherever they move to. */
export function wordsKey({origin, ruleId, quote}: Pick<ShownFinding, 'origin' | 'ruleId' | 'quote'>): string {
  return `${origin} ${ruleId} ${quote.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()}`
}

/**
 * Gives each finding its id. One that stands where one with the same words stood keeps that one's id, so that a dialog
 * or a list entry stays with its words; the others take the first number that is free.
 */
export function keepIds(old: readonly Placed[], found: readonly Placed[]): Placed[] {
  const before = new Map(old.map((placed) => [placeAndWords(placed), placed]))
  const taken = new Set<string>()
  const numbers = new Map<string, number>()
  for (const placed of found) {
    const same = before.get(placeAndWords(placed))
    if (same) taken.add(same.finding.id)
  }
  const freeId = (key: string): string => {
    const number = (numbers.get(key) ?? 0) + 1
    numbers.set(key, number)
    const id = `${key} ${number}`
    return taken.has(id) ? freeId(key) : id
  }
  return found.map((placed) => {
    const key = placeAndWords(placed)
    const same = before.get(key)
    before.delete(key)
    if (same) return alike(same, placed) ? same : named(placed, same.finding.id)
    return named(placed, freeId(wordsKey(placed.finding)))
  })
}

function placeAndWords({from, to, finding}: Placed): string {
  return `${from} ${to} ${wordsKey(finding)}`
}

function named(placed: Placed, id: string): Placed {
  return {...placed, finding: {...placed.finding, id}}
}

/** Whether a reader would see no difference, now or when a fix is applied. */
function alike(a: Placed, b: Placed): boolean {
  return (
    a.met === 'apart' &&
    a.excerptFrom === b.excerptFrom &&
    a.excerpt === b.excerpt &&
    look(a.finding) === look(b.finding)
  )
}

function look({id: _, reported: __, ...seen}: ShownFinding): string {
  return JSON.stringify(seen)
}
