import {type CommentReading, commentReader, type Reading, type Sign} from '../frames/index.js'
import {need} from '../parts/part.js'
import {mismatch} from '../rules/manipulation/mismatch.js'
import type {Submission} from '../submission/submission.js'
import {type Submitted, saying} from './findings.js'
import {lineAndColumn, placeInText, type Source} from './places.js'
import type {Evidence, Finding} from './report.js'

/** A sentence of the comment with the block that it stands in. */
interface Placed {
  readonly source: Source
  readonly start: number
  readonly end: number
}

/** What a comment says against the positive rating that stands with it; at most one finding. */
export function commentFindings(
  reading: Reading,
  sources: readonly Source[],
  submitted: Submitted,
  submission: Submission
): Finding[] {
  const read = reading.blocks.flatMap(({sentences}, at) => {
    const source = sources[at]!
    return source.block.kind === 'attribute' ? [] : sentences.map(({sentence}) => ({source, sentence}))
  })
  // The paragraphs of a comment are one opinion, so they are weighed together.
  const comment = need(commentReader)(read.map(({sentence}) => sentence))
  const placed = read.map(({source, sentence: {start, end}}) => ({source, start, end}))
  if (comment.verdict !== 'accept' && comment.minus.length > 0) return [mismatchOf(comment, placed, submitted)]
  const stars = Object.values(submission.detailedRatings ?? {})
  return stars.length > 0 && stars.every((count) => count <= 2) ? [lowStars(submitted)] : []
}

function mismatchOf(comment: CommentReading, placed: readonly Placed[], submitted: Submitted): Finding {
  const {first, last} = heaviest(comment.minus, placed)
  const place = placeInText(placed[first]!.source, placed[first]!.start, placed[last]!.end)
  const quote = submitted.text.slice(place.start, place.end)
  const evidenceOf = (slot: string, signs: readonly Sign[]): Evidence[] =>
    signs.map(({sentence, start, end, by}) => ({slot, ...placeInText(placed[sentence]!.source, start, end), by}))
  return {
    ...saying(mismatch, submitted, quote),
    severity: comment.verdict === 'reject' ? 'error' : 'warning',
    ...place,
    ...lineAndColumn(submitted.lineStarts, place.start),
    quote,
    related: [],
    evidence: [...evidenceOf('minus', comment.minus), ...evidenceOf('plus', comment.plus)],
    fixes: []
  }
}

/** Sentences that weigh at least this share of the heaviest are marked with it. */
const marked = 0.5

/** The first and the last of the sentences that weigh most, within the block that holds the heaviest sign. */
function heaviest(minus: readonly Sign[], placed: readonly Placed[]): {first: number; last: number} {
  const {source} = placed[minus[0]!.sentence]!
  const weights = new Map<number, number>()
  for (const {sentence, weight} of minus) {
    if (placed[sentence]!.source === source) weights.set(sentence, (weights.get(sentence) ?? 0) + weight)
  }
  const most = Math.max(...weights.values())
  const heavy = [...weights].filter(([, weight]) => weight >= marked * most).map(([sentence]) => sentence)
  return {first: Math.min(...heavy), last: Math.max(...heavy)}
}

function lowStars(submitted: Submitted): Finding {
  const {text} = submitted
  const place = {start: 0, end: text.length, line: 1, column: 1}
  return {
    ...saying(mismatch, submitted, text),
    severity: 'warning',
    ...place,
    quote: text,
    related: [],
    evidence: [],
    fixes: []
  }
}
