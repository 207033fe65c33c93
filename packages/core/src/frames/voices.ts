import type {Clause} from './clauses.js'
import {hasTag, type Mention, type Voice} from './frame.js'
import type {Tag, Tags} from './lexicon.js'
import type {Word} from './words.js'

const pastForms = new Set(
  'left gave posted wrote submitted awarded rated reviewed changed revised removed received got had given put had earned marked scored deleted withdrew took clicked ticked dropped published'.split(
    ' '
  )
)
const nonPastLeads = new Set(
  'please pls kindly be is are was were been being get gets getting must may can will would should could to have has shall if once when who those not'.split(
    ' '
  )
)

export function isPast(
  words: readonly Word[],
  tags: Tags,
  clauses: readonly Clause[],
  at: number,
  mention: Mention,
  deed: Tag | undefined
): boolean {
  const clause = clauses[at]!
  if (
    clause.under !== 'main' &&
    clause.under !== 'comma' &&
    clause.under !== 'and' &&
    clause.under !== 'because' &&
    clause.under !== 'then'
  )
    return false
  // `Make it in time and you have earned a good one`: not yet.
  if (
    clause.link === 'and' &&
    words.slice(clause.start, mention.start + 1).some(({norm}) => norm === 'earned') &&
    hasTag(tags, 'voice/demand/ask', 0, clause.start)
  )
    return false
  const marked = (tags.get('voice/past') ?? []).some(
    (tag) =>
      tag.start >= clause.start &&
      tag.start < mention.end &&
      // `each adverse remark posted about us`: a participle tells no past.
      !(mention.kind === 'gag' && tag.start > mention.start) &&
      mention.start - tag.end < 8 &&
      !(words[tag.start]!.norm === 'left' && nonPastLeads.has(words[tag.start - 1]?.norm ?? ''))
  )
  if ((tags.get('voice/past/after') ?? []).some((tag) => tag.start >= mention.end && tag.start - mention.end < 5))
    return true
  if (marked && !hasTag(tags, 'force/must', clause.start, mention.start)) return true
  if (thanked(words, clause.start, mention.start)) return true
  if (
    !deed ||
    !(pastForms.has(words[deed.start]!.norm) || (mention.kind === 'verb' && words[deed.start]!.norm.endsWith('ed')))
  )
    return false
  // `Say no and I put a negative`: after an order it is still to come.
  // `First you put a good one, then I send`: nor is what comes first in a bargain.
  if (
    words[deed.start]!.norm === 'put' &&
    (/^(?:and|or|then|=)$/u.test(words[deed.start - 2]?.norm ?? '') ||
      words.some(({norm}) => norm === 'then' || norm === 'first'))
  )
    return false
  const lead = words.slice(Math.max(clause.start, deed.start - 3), deed.start).map((word) => word.norm)
  if (lead.at(-1) === 'to') return false
  if (lead.some((word) => nonPastLeads.has(word)) && !lead.includes('have') && !lead.includes('has')) return false
  return deed.start < mention.start
}

/** `We do not accept negatives`, `I do not want anything but a positive`: no denial, but the demand itself. */
function insists(words: readonly Word[], deny: Tag, mention: Mention): boolean {
  if (mention.rating === 'negative' && /^(?:accept|tolerate|allow|want)$/u.test(words[deny.end - 1]!.norm)) return true
  return /\b(?:anything|any) (?:but|less|under|below|other)\b/u.test(
    words
      .slice(deny.end, mention.end)
      .map(({norm}) => norm)
      .join(' ')
  )
}

/** `Thanks for agreeing to it and for your kind comment.` */
function thanked(words: readonly Word[], from: number, to: number): boolean {
  const lead = words.slice(from, to).map(({norm}) => norm)
  const at = lead.findIndex((norm) => norm === 'thanks' || norm === 'thank')
  return (
    at >= 0 &&
    lead.lastIndexOf('for') > at &&
    lead.lastIndexOf('for') >= lead.length - 4 &&
    !lead.some((norm) => norm === 'will' || norm === 'would' || norm === 'please' || norm === 'advance')
  )
}

export function voiceOf(
  words: readonly Word[],
  tags: Tags,
  clauses: readonly Clause[],
  mention: Mention
): {voice: Voice; tag?: Tag} {
  const policy = (tags.get('voice/policy') ?? []).find((tag) => tag.start < mention.end + 12)
  if (policy && !(words[policy.start]!.norm === 'report' && policy.start < mention.start))
    return {voice: 'policy', tag: policy}
  const quoted = quotation(words, mention)
  if (quoted) return {voice: 'reported', tag: quoted}
  const report = (tags.get('voice/report') ?? []).find((tag) => tag.start < mention.end + 6)
  if (report) return {voice: 'reported', tag: report}
  const deny = (tags.get('voice/deny') ?? []).find(
    (tag) =>
      tag.start <= mention.start &&
      !insists(words, tag, mention) &&
      !clauses.some(
        (clause) =>
          clause.start > tag.end && clause.start <= mention.start && clause.under === 'main' && clause.link === 'main'
      )
  )
  if (deny) return {voice: 'denied', tag: deny}
  return {voice: 'own'}
}

/** `A note in the parcel says "leave five stars"`: what stands in quotation marks beside a word of saying is somebody else's. */
function quotation(words: readonly Word[], mention: Mention): Tag | undefined {
  const opens = words.findLastIndex(({norm}, at) => at < mention.start && norm === '"')
  if (opens < 0 || words.slice(0, opens).filter(({norm}) => norm === '"').length % 2 === 1) return undefined
  if (!words.slice(mention.end).some(({norm}) => norm === '"')) return undefined
  const said = words.findIndex(
    ({norm}, at) =>
      sayers.has(norm) &&
      (at < opens || at > mention.end) &&
      words[at - 1]?.norm !== 'it' &&
      !words.slice(Math.max(0, at - 3), at).some((word) => own.has(word.norm))
  )
  return said < 0 ? undefined : {concept: 'voice/report', start: said, end: said + 1, by: 'a quotation'}
}

const sayers = new Set(
  'says said saying reads wrote writes sent sends told tells asked asks asking offering promising promised claims claimed paper slip note flyer leaflet sticker copying pretending calling'.split(
    ' '
  )
)
const own = new Set(['our', 'my', 'we', 'i'])
