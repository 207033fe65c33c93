/** A value that tells of its changes. */
export interface Store<Value> {
  readonly now: Value
  set(change: Partial<Value>): void
  /** Called after each change, in order, with the value before it. */
  listen(listener: (now: Value, before: Value) => void): void
}

export function createStore<Value extends object>(first: Value): Store<Value> {
  const listeners: ((now: Value, before: Value) => void)[] = []
  const untold: [now: Value, before: Value][] = []
  let now = first
  let telling = false

  /** A listener may set the value again: that change is told after this one, so that nobody misses either. */
  const tell = (): void => {
    if (telling) return
    telling = true
    try {
      for (let change = untold.shift(); change; change = untold.shift()) {
        for (const listener of listeners) listener(...change)
      }
    } finally {
      telling = false
    }
  }

  return {
    get now() {
      return now
    },
    set(change) {
      const names = Object.keys(change) as (keyof Value)[]
      if (names.every((name) => Object.is(now[name], change[name]))) return
      const before = now
      now = {...now, ...change}
      untold.push([now, before])
      tell()
    },
    listen: (listener) => {
      listeners.push(listener)
    }
  }
}
