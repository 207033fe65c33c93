import {fold} from './fold/fold.js'
import {type Reading, readBlocks} from './frames/index.js'
import {readProse} from './prose/prose.js'
import type {Source} from './report/places.js'
import type {Asked} from './rules/rule.js'
import type {Submission} from './submission/submission.js'

/** A submission on its way: its blocks, their folded texts, and the frames read in them. */
export interface ReadText {
  readonly submission: Submission
  /** One for each block, in order, as are the blocks of `reading`. */
  readonly sources: readonly Source[]
  readonly reading: Reading
  readonly asked: Asked
}

/** The first half of the road: from the submitted text to frames. */
export function readText(submission: Submission): ReadText {
  const {text, surface, from, context} = submission
  const format = submission.format ?? (surface === 'listing' ? 'markdown' : 'text')
  const blocks = readProse(text, format)
  const sources: Source[] = blocks.map((block) => ({block, folded: fold(block.text)}))
  const leadsOf = (at: number): string[] => {
    const {headings, header, lead} = blocks[at]!
    return [...headings.slice(-1), ...(header ?? []), ...(lead === undefined ? [] : [blocks[lead]!.text])]
  }
  const texts = sources.map(({folded}, at) => ({text: folded.text, leads: leadsOf(at)}))
  const reading = readBlocks(texts, {from}, surface === 'revision-request')
  return {submission, sources, reading, asked: {surface, from, listing: context?.listing}}
}
