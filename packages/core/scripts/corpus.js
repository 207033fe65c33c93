// The project's labelled cases, as the second reader's scripts read them. Needs a build.
import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {samplesOf} from '../dist/training.js'

const folder = fileURLToPath(new URL('../../../test/corpus/', import.meta.url))

/** Every case of test/corpus, with the name of its file. */
export function readCases() {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(folder + name, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => ({set: name.replace('.jsonl', ''), ...JSON.parse(line)}))
    )
}

/** How many cases hold each word. */
export function wordsOfCases(cases) {
  const counts = new Map()
  for (const submission of cases) {
    const words = new Set(samplesOf(submission).flatMap(({window}) => window.words))
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
