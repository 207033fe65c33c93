// The project's labelled cases, as the second reader's scripts read them. Needs a build.
import {samplesOf} from '../dist/training.js'

export {readCases} from '../../../test/corpus/cases.js'

/** How many cases hold each word. */
export function wordsOfCases(cases) {
  const counts = new Map()
  for (const submission of cases) {
    const words = new Set(samplesOf(submission).flatMap(({window}) => window.words))
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
