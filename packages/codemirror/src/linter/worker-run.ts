import {type FromWorker, isMessage, type PlainOptions, type ToWorker} from './messages.js'

/** How a worker came to its end: it broke, or it fell silent over the text with this id. */
export type Ending = {readonly type: 'broken'} | {readonly type: 'stuck'; readonly id: number}

/** One worker, from its start until it fails or is ended. */
export interface WorkerRun {
  /** Throws when the message cannot be cloned. */
  send(message: ToWorker): void
  end(): void
}

/** A worker has this many times as long to start as it has to answer, because its script must first be fetched. */
const startPatience = 3
/** And it may say for this many times as long that it is still loading. */
const loadPatience = 6

/** Starts a worker and watches over it. `onEnd` hears of its failure, once, after it has been ended. */
export function runWorker(
  create: () => Worker,
  options: PlainOptions,
  answerWithin: number,
  onMessage: (message: FromWorker) => void,
  onEnd: (ending: Ending) => void
): WorkerRun {
  const owed = new Set<number>()
  let worker: Worker | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false
  let ready = false
  /** When the worker last got on with something, as told from a mere sign of life. */
  let progress = Date.now()

  const end = (): void => {
    over = true
    clearTimeout(timer)
    worker?.terminate()
  }

  const fail = (ending: Ending): void => {
    if (over) return
    end()
    onEnd(ending)
  }

  const wind = (): void => {
    clearTimeout(timer)
    const [id] = owed
    if (id === undefined) return
    const late = (): void => fail(ready ? {type: 'stuck', id} : {type: 'broken'})
    timer = setTimeout(late, ready ? answerWithin : startPatience * answerWithin)
  }

  const hear = ({data}: {readonly data: unknown}): void => {
    if (over || !isMessage(data)) return
    const message = data as FromWorker
    if (message.type === 'ready') ready = true
    else if (message.type !== 'alive') owed.delete(message.id)
    if (message.type !== 'alive') progress = Date.now()
    if (Date.now() - progress < loadPatience * answerWithin) wind()
    onMessage(message)
  }

  try {
    worker = create()
    worker.addEventListener('message', hear)
    worker.addEventListener('messageerror', () => fail({type: 'broken'}))
    worker.addEventListener('error', () => fail({type: 'broken'}))
    worker.postMessage({type: 'start', options} satisfies ToWorker)
  } catch {
    // The caller must have this run in hand before it hears of its end.
    queueMicrotask(() => fail({type: 'broken'}))
  }

  return {
    send(message) {
      if (over) return
      worker?.postMessage(message)
      if (message.type !== 'check') return
      owed.add(message.id)
      // A debt that stands already keeps its time; otherwise a writer who types on would hide a worker that is stuck.
      if (owed.size > 1) return
      progress = Date.now()
      wind()
    },
    end
  }
}
