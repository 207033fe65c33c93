import type {ListingTexts} from './samples.js'

const key = 'feedback-lint:seller-draft'

/** The draft of the last visit; empty texts when there is none, or nothing may be stored here. */
export function loadDraft(): ListingTexts {
  const empty: ListingTexts = {title: '', description: '', terms: ''}
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof stored !== 'object' || stored === null) return empty
    const texts = Object.entries(stored).filter(([name, text]) => name in empty && typeof text === 'string')
    return {...empty, ...Object.fromEntries(texts)}
  } catch {
    return empty
  }
}

/** Keeps the draft in this browser. Throws when nothing may be stored here. */
export function saveDraft(texts: Readonly<Record<string, string>>): void {
  localStorage.setItem(key, JSON.stringify(texts))
}
