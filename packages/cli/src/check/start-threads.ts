import {Worker} from 'node:worker_threads'
import {threadFile} from '../thread-file.js'
import {Threads} from '../threads/threads.js'

/** Memory that a thread may take, in MB, before it is ended: one text must not take that of all. */
const memory = 512

/** Threads that answer lines or files, as `blame` takes them. */
export function startThreads<Task, Answer>(
  count: number,
  blame: (task: Task, item: number) => Task
): Threads<Task, Answer> {
  return new Threads({
    count,
    blame,
    start: (data) => new Worker(threadFile, {workerData: data, resourceLimits: {maxOldGenerationSizeMb: memory}})
  })
}
