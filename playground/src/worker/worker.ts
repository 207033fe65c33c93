import {createLinter, type Linter, type Submission} from '@feedback-lint/core'
import {readCorpus} from '../corpus/read-corpus.js'
import {createBench} from './bench.js'
import {createJudges} from './judges.js'
import type {FromWorker, ToWorker} from './messages.js'
import {parseTrees} from './trees.js'

/** The page's worker: it reads the texts and the corpora. Nothing that it is given leaves the browser. */
const judges = createJudges((options): Linter => createLinter(options))
const bench = createBench(judges)
const scope = globalThis as unknown as Pick<Worker, 'postMessage' | 'addEventListener'>

async function answer(message: ToWorker): Promise<unknown> {
  switch (message.name) {
    case 'explain':
      return judges.plain(message.ask.rules).explain(message.ask.submission)
    case 'check':
      return judges.remembering(message.ask.rules).check(message.ask.submission)
    case 'trees':
      return parseTrees(message.ask.text, message.ask.format)
    case 'load':
      return bench.load(readCorpus(await message.ask.file.text(), message.ask.kind))
    case 'run':
      return bench.run(message.ask.from, message.ask.to, message.ask.rulesets)
    case 'case':
      return bench.submission(message.ask.index)
  }
}

function failure(id: number, error: unknown): FromWorker {
  // The core's own errors name the field and hold nothing of the text; any other might.
  if (error instanceof Error && error.name === 'SubmissionError' && 'field' in error) {
    return {type: 'failure', id, message: error.message, field: String(error.field)}
  }
  const name = error instanceof Error ? error.name : 'thrown value'
  return {type: 'failure', id, message: `The checker stopped at this text with a ${name}.`}
}

const say = (message: FromWorker): void => scope.postMessage(message)

scope.addEventListener('message', async ({data}: MessageEvent<ToWorker>) => {
  try {
    say({type: 'answer', id: data.id, answer: await answer(data)})
  } catch (error) {
    say(failure(data.id, error))
  }
})

// The first text fills the tables of words. That is done before the watch begins, which is for texts.
const warm: Submission = {surface: 'listing', from: 'seller', text: 'A lamp. Please leave feedback.'}
const all = {off: [], secondReader: true}
judges.plain(all).explain(warm)
const {rules, ruleset} = judges.plain(all)
say({type: 'ready', rules, ruleset})
