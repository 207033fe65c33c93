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
  'be is are was were been being get gets getting must may can will would should could to have has shall if once when who those not'.split(
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
  const marked = (tags.get('voice/past') ?? []).some(
    (tag) =>
      tag.start >= clause.start &&
      tag.start < mention.end &&
      mention.start - tag.end < 8 &&
      !(words[tag.start]!.norm === 'left' && nonPastLeads.has(words[tag.start - 1]?.norm ?? ''))
  )
  if ((tags.get('voice/past/after') ?? []).some((tag) => tag.start >= mention.end && tag.start - mention.end < 5))
    return true
  if (marked && !hasTag(tags, 'force/must', clause.start, mention.start)) return true
  if (
    !deed ||
    !(pastForms.has(words[deed.start]!.norm) || (mention.kind === 'verb' && words[deed.start]!.norm.endsWith('ed')))
  )
    return false
  const lead = words.slice(Math.max(clause.start, deed.start - 3), deed.start).map((word) => word.norm)
  if (lead.some((word) => nonPastLeads.has(word)) && !lead.includes('have') && !lead.includes('has')) return false
  return deed.start < mention.start
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
  const report = (tags.get('voice/report') ?? []).find((tag) => tag.start < mention.end + 6)
  if (report) return {voice: 'reported', tag: report}
  const deny = (tags.get('voice/deny') ?? []).find(
    (tag) =>
      tag.start <= mention.start &&
      !clauses.some(
        (clause) =>
          clause.start > tag.end && clause.start <= mention.start && clause.under === 'main' && clause.link === 'main'
      )
  )
  if (deny) return {voice: 'denied', tag: deny}
  return {voice: 'own'}
}
