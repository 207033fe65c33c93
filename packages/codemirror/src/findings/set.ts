import {byPlace, type Placed, type ShownFinding} from './shown.js'

/** All that is known of a document's findings. Immutable: `findingsField` makes a new one when something changes. */
export class FindingSet {
  /** What the linter here found. */
  readonly local: readonly Placed[]
  /** What the service found and nobody has edited since. */
  readonly server: readonly Placed[]
  /** What the service found in words that stand nowhere in the text any more. */
  readonly unplaced: readonly ShownFinding[]
  /** Words that the service marked were edited, and it has not read them again. */
  readonly serverOutdated: boolean
  /** Ids of warnings that the writer has read and keeps. */
  readonly acknowledged: ReadonlySet<string>
  /** Whether any check has come to an end. */
  readonly checked: boolean
  /** `false`: the text is in a language that the linter does not read, so "nothing found" means nothing. */
  readonly languageRead: boolean
  #shown: readonly Placed[] | undefined

  constructor(parts: FindingParts) {
    this.local = parts.local
    this.server = parts.server
    this.unplaced = parts.unplaced
    this.serverOutdated = parts.serverOutdated
    this.acknowledged = parts.acknowledged
    this.checked = parts.checked
    this.languageRead = parts.languageRead
  }

  /** Both origins as one list, by place: what both found is there once, acknowledged warnings not at all. */
  get shown(): readonly Placed[] {
    this.#shown ??= this.#merge()
    return this.#shown
  }

  #merge(): Placed[] {
    const here = new Set(this.server.length > 0 ? this.local.map(placeKey) : [])
    return [...this.local, ...this.server.filter((placed) => !here.has(placeKey(placed)))]
      .filter(({finding}) => finding.severity === 'error' || !this.acknowledged.has(finding.id))
      .sort(byPlace)
  }

  /** The same set with some parts replaced; itself when none of them is new. */
  with(parts: Partial<FindingParts>): FindingSet {
    const names = Object.keys(parts) as (keyof FindingParts)[]
    return names.every((name) => parts[name] === this[name]) ? this : new FindingSet({...this, ...parts})
  }

  static readonly empty = new FindingSet({
    local: [],
    server: [],
    unplaced: [],
    serverOutdated: false,
    acknowledged: new Set(),
    checked: false,
    languageRead: true
  })
}

export type FindingParts = Pick<
  FindingSet,
  'local' | 'server' | 'unplaced' | 'serverOutdated' | 'acknowledged' | 'checked' | 'languageRead'
>

/** Rule and place: two findings with the same are one, whoever found it. */
export function placeKey({finding, from, to}: Placed): string {
  return `${finding.ruleId} ${from} ${to}`
}
