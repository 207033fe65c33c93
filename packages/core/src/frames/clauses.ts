import type {Tag, Tags} from './lexicon.js'
import type {Word} from './words.js'

/**
 * How a clause hangs on what stands before it. `main` clauses stand by themselves; `then` follows from what was said
 * (`=`, a colon, a dash, a table's next cell); the others are named after their commonest link word.
 */
export type Link =
  | 'main'
  | 'and'
  | 'comma'
  | 'then'
  | 'if'
  | 'when'
  | 'who'
  | 'unless'
  | 'or'
  | 'until'
  | 'before'
  | 'even'
  | 'because'

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
      body = conditional.has(cut.link) ? cut.body : -1
      gerund = words[at]!.norm === 'by'
    }
    if (body < 0 || at < body + (gerund ? 1 : 2)) continue
    const next = words[at + 1]!.norm
    const {norm} = words[at]!
    const starts =
      resuming.has(norm) &&
      (gerund ||
        finiteVerbs.has(next) ||
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

function linkOf(words: readonly Word[], tag: Tag, link: Link): Link {
  const first = words[tag.start]!.norm
  if (link === 'unless' && (alternatives.has(first) || /^(?:which|that)$/u.test(words[tag.end - 1]!.norm))) return 'or'
  if (link === 'until' && (first === 'before' || first === 'prior' || first === 'ahead')) return 'before'
  return link
}

const alternatives = new Set(['or', 'otherwise', 'else', 'either', 'alternatively', 'and'])

/** Whether a link word really parts clauses here. */
function linksHere(words: readonly Word[], tag: Tag, link: Link, tags: Tags): boolean {
  const first = words[tag.start]!.norm
  const before = words[tag.start - 1]?.norm
  const after = words[tag.end]?.norm
  if (first === 'or' && tag.end === tag.start + 1) return !joinsNouns(words, tag, tags)
  if (first === 'as' || first === 'since') return after !== undefined && subjects.has(after)
  if (first === 'by') return before === undefined || before === ',' || (after?.endsWith('ing') ?? false)
  if (first === 'either') return false
  if (link === 'because' && first === 'so') return true
  if (first === 'per' || (first === 'for' && link === 'who')) return true
  if (first === 'before' && after === undefined) return false
  if (first === 'whatever' || first === 'however') return true
  if (first === 'after' && (before === 'day' || before === 'month' || before === 'year')) return false
  return true
}

/** `neutral or negative`, `three stars or lower`, `shipping or packing`: one thing, not two clauses. */
function joinsNouns(words: readonly Word[], tag: Tag, tags: Tags): boolean {
  const after = words[tag.end]
  const before = words[tag.start - 1]
  if (!after || !before) return true
  if (isArticle(after.norm) && qualityEnds(tags, tag.start) && qualityStarts(tags, tag.end + 1)) return true
  if (before.norm === ',') return joined.has(after.norm)
  if (joined.has(after.norm)) return true
  if (subjects.has(after.norm) || clauseOpeners.has(after.norm)) return false
  if (qualityEnds(tags, tag.start) && qualityStarts(tags, tag.end)) return true
  return (
    !qualityStarts(tags, tag.end) &&
    !(tags.get('mention/noun/strong') ?? []).some((noun) => noun.start === tag.end) &&
    !finiteVerbs.has(after.norm)
  )
}

function isArticle(word: string): boolean {
  return word === 'a' || word === 'an' || word === 'any' || word === 'the'
}

function qualityEnds(tags: Tags, at: number): boolean {
  return qualities.some((concept) => tags.get(concept)?.some((quality) => quality.end === at))
}

function qualityStarts(tags: Tags, at: number): boolean {
  return qualities.some((concept) => tags.get(concept)?.some((quality) => quality.start === at))
}

const qualities = [
  'mention/good',
  'mention/bad',
  'mention/mid',
  'mention/sub/positive',
  'mention/sub/negative',
  'mention/sub/neutral'
] as const
const joined = new Set([
  'lower',
  'less',
  'below',
  'under',
  'fewer',
  'worse',
  'better',
  'more',
  'above',
  'higher',
  'not',
  'any',
  'other',
  'anything',
  'anyone',
  'so',
  'neutral',
  'otherwise',
  'perhaps'
])
const subjects = new Set(
  'i we you it he she they this that there my our your his her their the a an no all some these those who'.split(' ')
)
const clauseOpeners = new Set(
  'else expect get say face one bad prepare be lose pay forget suffer see watch kiss neg 1 two leave give send refund will can do does is are have'.split(
    ' '
  )
)
const finiteVerbs = new Set(
  'is are was were will would can could may might must shall should have has had do does did get gets got'.split(' ')
)

function markLink(words: readonly Word[], at: number, tags: Tags): Link | undefined {
  const {norm} = words[at]!
  if (norm === '=' || norm === '|' || norm === '→' || norm === '—') return 'then'
  if (norm === ':') return at < words.length - 1 ? 'then' : undefined
  if (norm === '>' && words[at - 1] && ['-', '='].includes(words[at - 1]!.norm)) return 'then'
  if (norm === '-' && !words[at]!.glued && at > 0) return 'then'
  if (norm === ';' || norm === '(' || norm === ')' || norm === '\n') return 'main'
  if (norm === ',') return listComma(words, at, tags) ? undefined : 'comma'
  if ((norm === 'and' || norm === 'but' || norm === 'then') && at > 0) {
    const after = words[at + 1]?.norm ?? ''
    if (subjects.has(after) || finiteVerbs.has(after)) return norm === 'but' ? 'main' : 'and'
    if (
      tags.get('act/leave')?.some((tag) => tag.start === at + 1) ||
      tags.get('effect/owed')?.some((tag) => tag.start === at + 1)
    )
      return 'and'
    if (
      tags.get('effect/extra')?.some((tag) => tag.start === at + 1) ||
      tags.get('effect/harm')?.some((tag) => tag.start === at + 1)
    )
      return 'and'
  }
  return undefined
}

/** A comma between two words of the same kind (`neutral, negative or mixed`). */
function listComma(words: readonly Word[], at: number, tags: Tags): boolean {
  const next = words[at + 1]?.norm === 'or' || words[at + 1]?.norm === 'and' ? at + 2 : at + 1
  return qualityEnds(tags, at) && qualityStarts(tags, next)
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

/** What a clause after a comma or `and` hangs on: the condition before it goes on unless a new subject begins. */
function carried(words: readonly Word[], body: number, end: number, last: Clause | undefined, link: Link): Link {
  if (!last) return 'main'
  const first = words[body]?.norm
  if (link === 'comma' && last.under !== 'main' && last.under !== 'who' && last.under !== 'or') return 'main'
  if (first !== undefined && subjects.has(first)) return link === 'and' && last.under !== 'if' ? 'and' : 'main'
  return link === 'and' && (last.under === 'if' || last.under === 'when' || last.under === 'who') && end - body < 4
    ? last.under
    : link
}
