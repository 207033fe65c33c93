/** Lets the page do what is due (keys, painting, messages) before the work goes on. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

/** The promise's answer, unless one of the signals aborts before: then a rejection with that signal's reason. */
export function unlessAborted<T>(promise: Promise<T>, signals: readonly (AbortSignal | undefined)[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const listened = signals.filter((signal) => signal !== undefined)
    const stop = (): void => {
      for (const signal of listened) signal.removeEventListener('abort', onAbort)
    }
    const onAbort = (): void => {
      stop()
      reject(listened.find(({aborted}) => aborted)?.reason)
    }
    promise.then(resolve, reject).finally(stop)
    for (const signal of listened) signal.addEventListener('abort', onAbort)
    if (listened.some(({aborted}) => aborted)) onAbort()
  })
}
