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

/** What a link word is by its place: an `unless` may be an `or`, an `until` a `before`. */
export function linkOf(words: readonly Word[], tag: Tag, link: Link): Link {
  const first = words[tag.start]!.norm
  if (link === 'unless' && (alternatives.has(first) || /^(?:which|that)$/u.test(words[tag.end - 1]!.norm))) return 'or'
  if (link === 'until' && (first === 'before' || first === 'prior' || first === 'ahead')) return 'before'
  return link
}

const alternatives = new Set(['or', 'otherwise', 'else', 'either', 'alternatively', 'and'])

/** Whether a link word really parts clauses here. */
export function linksHere(words: readonly Word[], tag: Tag, link: Link, tags: Tags): boolean {
  const first = words[tag.start]!.norm
  const before = words[tag.start - 1]?.norm
  const after = words[tag.end]?.norm
  if (first === 'or' && tag.end === tag.start + 1) return !joinsNouns(words, tag, tags)
  if (first === 'as' && before !== undefined && roles.has(before)) return false
  if (first === 'as' || first === 'since') return after !== undefined && subjects.has(after)
  if (first === 'by')
    return (
      before === undefined ||
      before === ',' ||
      ((after?.endsWith('ing') ?? false) && after !== 'morning' && after !== 'evening')
    )
  if (first === 'either') return false
  if (link === 'because' && first === 'so') return true
  // `The purchaser then stays silent`: what comes next in time, not what hangs on something.
  if (first === 'then' && tag.end === tag.start + 1 && before !== undefined && actors.has(before)) return false
  if (first === 'any' && before !== undefined && /^(?:nor|or|and|neither|by|of|to|for|from|not|against)$/u.test(before))
    return false
  if (first === 'once' && (after === 'and' || after === 'more' || after === 'again')) return false
  if (first === 'provided' && before !== undefined && /^(?:hence|have|has|i|we|they|therefore|so|thus)$/u.test(before))
    return false
  // `A bad word on your page` hangs on nothing; `on your removal of it` does.
  if (
    first === 'on' &&
    words
      .slice(tag.end, tag.end + 4)
      .some(({norm}) => /^(?:page|profile|record|wall|shop|store|site|account|name)$/u.test(norm))
  )
    return false
  if (first === 'per' || (first === 'for' && link === 'who')) return true
  if (first === 'before' && after === undefined) return false
  if (first === 'whatever' || first === 'however') return true
  if (first === 'after' && (before === 'day' || before === 'month' || before === 'year')) return false
  return true
}

/** `counts as your promise`: the word before says that no reason follows. */
const roles = new Set(
  'counts count counted treated regarded considered taken deemed serves serve acts works same known such understood read'.split(
    ' '
  )
)
const actors = new Set('purchaser buyer customer client bidder you they he she i we it who'.split(' '))

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
export const subjects = new Set(
  'i we you it he she they this that there my our your his her their the a an no all some these those who'.split(' ')
)
const clauseOpeners = new Set(
  'else expect get say face one bad prepare be lose pay forget suffer see watch kiss neg 1 two leave give send refund will can do does is are have'.split(
    ' '
  )
)
export const finiteVerbs = new Set(
  'is are was were will would can could may might must shall should have has had do does did get gets got'.split(' ')
)

export function markLink(words: readonly Word[], at: number, tags: Tags): Link | undefined {
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
    // `and next day I send it`
    if (
      times.has(after) &&
      words.slice(at + 2, at + 5).some((word) => word.norm === 'i' || word.norm === 'we' || word.norm === 'you')
    )
      return 'and'
    if (
      tags.get('act/leave')?.some((tag) => tag.start === at + 1) ||
      tags.get('act/change')?.some((tag) => tag.start === at + 1) ||
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

const times = new Set(['next', 'same', 'within', 'tomorrow', 'straight', 'then', 'immediately', 'today'])

/** A comma between two words of the same kind (`neutral, negative or mixed`). */
function listComma(words: readonly Word[], at: number, tags: Tags): boolean {
  const next = words[at + 1]?.norm === 'or' || words[at + 1]?.norm === 'and' ? at + 2 : at + 1
  return qualityEnds(tags, at) && qualityStarts(tags, next)
}
