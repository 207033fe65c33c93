import {parentPort, workerData} from 'node:worker_threads'
import {SubmissionError} from '@feedback-lint/core'
import {doJob, type Job, type Setup, validatorFor} from './job.js'
import type {FromWorker, Outcome} from './messages.js'

const port = parentPort!
const validator = validatorFor(workerData as Setup)
const say = (message: FromWorker): void => port.postMessage(message)

function outcomeOf(job: Job): Outcome {
  try {
    return {answer: doJob(validator, job)}
  } catch (error) {
    if (error instanceof SubmissionError) {
      const {field, code, message} = error
      return {invalid: {field, code, message}}
    }
    // The message may quote the text: it stays here.
    const {name, stack = ''} = error as Error
    return {fault: {name, stack: stack.split('\n').slice(1).join('\n')}}
  }
}

port.on('message', (job: Job) => say(outcomeOf(job)))
say('ready')
