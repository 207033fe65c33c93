import type {Mention, Rating} from './frame.js'
import type {Concept, Tag, Tags} from './lexicon.js'
import type {Word} from './words.js'

const goods: readonly Concept[] = ['mention/good', 'mention/sub/positive']
const bads: readonly Concept[] = ['mention/bad', 'mention/mid', 'mention/sub/negative', 'mention/sub/neutral']

/**
 * A quality given to somebody: `put us down as excellent`, `never mark us low`, `leave anything short of perfect`. The
 * verb, who gets it and the quality stand close together.
 */
export function gradedMentions(words: readonly Word[], tags: Tags): Mention[] {
  const mentions: Mention[] = []
  for (let at = 0; at < words.length - 1; at += 1) {
    const found = graded(words, tags, at) ?? fallingShort(words, tags, at)
    if (found)
      mentions.push({
        kind: 'verb',
        rating: found.rating,
        named: true,
        sure: true,
        start: at,
        end: found.end,
        by: 'a quality given'
      })
  }
  return mentions
}

interface Graded {
  readonly rating: Rating
  readonly end: number
}

function graded(words: readonly Word[], tags: Tags, at: number): Graded | undefined {
  const norm = (index: number): string => words[index]?.norm ?? ''
  if (!verbs.has(norm(at)) || !receivers.has(norm(at + 1))) return undefined
  let next = at + 2
  if (norm(next) === 'down' && norm(next + 1) === 'as') next += 2
  while (links.has(norm(next)) && next < at + 6) next += 1
  const between = words
    .slice(at + 2, next)
    .map((word) => word.norm)
    .join(' ')
  if (/^put/u.test(norm(at)) && !between.includes('as')) return undefined
  const tag = qualityAt(tags, next)
  if (!tag) return undefined
  const turned = /\b(?:less|below|under|short|but|than)\b/u.test(between) && !/\bnothing\b/u.test(between)
  return {rating: tag.good === turned ? 'negative' : 'positive', end: tag.tag.end}
}

/** `anything short of excellent`, behind a verb of leaving it. */
function fallingShort(words: readonly Word[], tags: Tags, at: number): Graded | undefined {
  const before = words.slice(Math.max(0, at - 2), at).map(({norm}) => norm)
  if (!before.some((norm) => leavers.has(norm)) || !/^(?:anything|something|nothing|less)$/u.test(words[at]!.norm))
    return undefined
  const phrase = words
    .slice(at, at + 5)
    .map(({norm}) => norm)
    .join(' ')
  const short =
    /^(?:(?:anything|something|nothing) )?(?:less than|short of|below|under|but|other than|worse than)(?: an?| the)?/u.exec(
      phrase
    )
  if (!short) return undefined
  const tag = qualityAt(tags, at + short[0].split(' ').length)
  if (!tag?.good) return undefined
  return {rating: words[at]!.norm === 'nothing' ? 'positive' : 'negative', end: tag.tag.end}
}

function qualityAt(tags: Tags, at: number): {tag: Tag; good: boolean} | undefined {
  const of = (concepts: readonly Concept[]): Tag | undefined =>
    concepts.flatMap((concept) => tags.get(concept) ?? []).find((tag) => tag.start === at)
  const good = of(goods)
  const bad = of(bads)
  return good ? {tag: good, good: true} : bad ? {tag: bad, good: false} : undefined
}

const verbs = new Set(
  'rate rates rated rating mark marks marked marking score scores scored scoring grade grades vote votes voted voting put putting rank ranks ranking judge judged'.split(
    ' '
  )
)
const receivers = new Set(['us', 'me', 'you', 'this', 'everything', 'him', 'her'])
const links = new Set(
  'as a an the anything nothing something less than below under short of but at with very so too shop sale order in all every other'.split(
    ' '
  )
)
const leavers = new Set(
  'leave leaves leaving give gives giving post posts posting get gets accept award awards'.split(' ')
)
