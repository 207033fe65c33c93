import type {Tag, Tags} from './lexicon.js'
import {finiteVerbs, type Link, linkOf, linksHere, markLink, subjects} from './links.js'
import type {Word} from './words.js'

export type {Link} from './links.js'

/** A run of words between link words and marks. Word indexes, end exclusive; the link words belong to it. */
export interface Clause {
  readonly start: number
  readonly end: number
  readonly link: Link
  /** The link of the clause that this one carries on: a comma or a bare `and` does not end a condition by itself. */
  readonly under: Link
  /** Index of the first word after the link words. */
  readonly body: number
}

/** Parts a sentence into clauses at its link words and marks. */
export function cutClauses(words: readonly Word[], tags: Tags): Clause[] {
  const cuts = new Map<number, {link: Link; body: number}>()
  const taken = new Set<number>()
  for (const {concept, link} of linkConcepts) {
    for (const tag of tags.get(concept) ?? [])
      if (linksHere(words, tag, link, tags)) addCut(cuts, taken, tag, linkOf(words, tag, link))
  }
  for (let at = 0; at < words.length; at += 1) {
    const link = markLink(words, at, tags)
    if (link && !cuts.has(at) && !cuts.has(at + 1)) cuts.set(at, {link, body: at + 1})
  }
  for (const at of resumedMains(words, tags, cuts)) cuts.set(at, {link: 'main', body: at})
  return chain(
    words,
    [...cuts].sort((a, b) => a[0] - b[0])
  )
}

/**
 * People leave out the comma: `if you leave a bad review you will be blocked`. In a condition, a new subject with its
 * verb begins the main clause.
 */
function resumedMains(
  words: readonly Word[],
  tags: Tags,
  cuts: ReadonlyMap<number, {link: Link; body: number}>
): number[] {
  const mains: number[] = []
  let body = -1
  let gerund = false
  for (let at = 0; at < words.length - 1; at += 1) {
    const cut = cuts.get(at)
    if (cut) {
      body = conditional.has(cut.link) || (cut.link === 'because' && body >= 0) ? cut.body : -1
      gerund = words[at]!.norm === 'by'
    }
    if (body < 0 || at < body + (gerund ? 1 : 2)) continue
    const next = words[at + 1]!.norm
    const {norm} = words[at]!
    const starts =
      resuming.has(norm) &&
      (gerund ||
        finiteVerbs.has(next) ||
        lasting.has(next) ||
        next === 'am' ||
        next === 'shall' ||
        (nominative.has(norm) && !leaves(tags, at + 1)))
    const casual = (norm === 'your' || norm === 'you') && /^(?:getting|gonna|going)$/u.test(next)
    if (
      (starts || casual) &&
      !/^(?:that|what|how|which|as|than|and|or|of|if|when|with|to|for|everything|anything|whatever|moment|minute|day|time|second)$/u.test(
        words[at - 1]!.norm
      )
    ) {
      mains.push(at)
      body = -1
    }
  }
  return mains
}

const conditional: ReadonlySet<Link> = new Set(['if', 'when', 'unless', 'until', 'before', 'who'])
const lasting = new Set(['stays', 'remains', 'goes', 'counts', 'means', 'costs', 'voids'])
/** In the nominative, so that they cannot be the object of the condition's verb. */
const nominative = new Set(['i', 'we', 'they', 'he', 'she'])

/** `the review we left`: a noun and what is said of it, not a new clause. */
function leaves(tags: Tags, at: number): boolean {
  return tags.get('act/leave')?.some((tag) => tag.start === at) ?? false
}

const resuming = new Set(['i', 'we', 'you', 'they', 'he', 'she', 'it', 'there'])

const linkConcepts = [
  {concept: 'link/even', link: 'even'},
  {concept: 'link/if', link: 'if'},
  {concept: 'link/when', link: 'when'},
  {concept: 'link/until', link: 'until'},
  {concept: 'link/unless', link: 'unless'},
  {concept: 'link/who', link: 'who'},
  {concept: 'link/because', link: 'because'}
] as const

/** The words of one link are not read as another (`as soon as`). */
function addCut(cuts: Map<number, {link: Link; body: number}>, taken: Set<number>, tag: Tag, link: Link): void {
  for (let at = tag.start; at < tag.end; at += 1) if (taken.has(at)) return
  for (let at = tag.start; at < tag.end; at += 1) taken.add(at)
  cuts.set(tag.start, {link, body: tag.end})
}

function chain(words: readonly Word[], cuts: [number, {link: Link; body: number}][]): Clause[] {
  const clauses: Clause[] = []
  const add = (start: number, end: number, link: Link, body: number): void => {
    const last = clauses.at(-1)
    const under = link === 'comma' || link === 'and' ? carried(words, body, end, last, link) : link
    clauses.push({start, end, link, under, body: Math.min(body, end)})
  }
  if (cuts[0]?.[0] !== 0) add(0, cuts[0]?.[0] ?? words.length, 'main', 0)
  for (const [index, [start, {link, body}]] of cuts.entries())
    add(start, cuts[index + 1]?.[0] ?? words.length, link, body)
  return clauses.filter((clause) => clause.end > clause.start)
}

const unfinished = new Set('shall not may must will to never should can'.split(' '))

/** What a clause after a comma or `and` hangs on: the condition before it goes on unless a new subject begins. */
function carried(words: readonly Word[], body: number, end: number, last: Clause | undefined, link: Link): Link {
  if (!last) return 'main'
  const first = words[body]?.norm
  // `shall not, in any forum, make …`: what stands between two commas parts nothing.
  if (link === 'comma' && last.link === 'comma' && unfinished.has(words[last.start - 1]?.norm ?? '')) return link
  if (link === 'comma' && last.under === 'then' && words[last.start]!.norm === ':')
    return first !== undefined && subjects.has(first) ? 'main' : link
  if (link === 'comma' && last.under !== 'main' && last.under !== 'who' && last.under !== 'or') return 'main'
  if (first !== undefined && subjects.has(first)) return link === 'and' && last.under !== 'if' ? 'and' : 'main'
  return link === 'and' && (last.under === 'if' || last.under === 'when' || last.under === 'who') && end - body < 4
    ? last.under
    : link
}
