import {readText} from './read-text.js'
import {type Window, windowOf} from './reader/window.js'
import {placeInText} from './report/places.js'
import {allRules} from './rules/all.js'
import {matchRules} from './rules/match.js'
import type {Submission} from './submission/submission.js'
import {fillParts} from './whole.js'

/** A sentence for the second reader to learn from, and where it stands in the submitted text (UTF-16). */
export interface Sample {
  readonly window: Window
  readonly block: number
  readonly start: number
  readonly end: number
}

/** The sentences of a submission as the second reader meets them. Only its training script calls this. */
export function samplesOf(submission: Submission): Sample[] {
  fillParts()
  const {sources, reading, asked} = readText(submission)
  return reading.blocks.flatMap(({sentences}, block) => {
    const hits = matchRules(allRules, sentences, asked)
    return sentences.map(({sentence}, at) => ({
      window: windowOf(sentences, at, hits, asked),
      block,
      ...placeInText(sources[block]!, sentence.start, sentence.end)
    }))
  })
}
