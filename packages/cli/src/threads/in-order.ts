/** How much may be under way at once. */
export interface Bounds {
  readonly things: number
  readonly bytes: number
}

export interface Run<Task, Answer> {
  readonly bounds: Bounds
  readonly sizeOf: (task: Task) => number
  readonly answer: (task: Task) => Promise<Answer>
  /** Called in the order of the tasks, one at a time. */
  readonly print: (answer: Answer, task: Task) => Promise<void>
  /** Called when an answer or a print fails: ends what the tasks come from, which may be waiting for more. */
  readonly abort: () => void
}

/**
 * Answers tasks side by side and prints the answers in the order of the tasks. No more is taken than the bounds allow until
 * it is printed, so a slow reader or one slow text holds back the input, not the memory. Rejects with the first error, when
 * all before it is printed.
 */
export async function answerInOrder<Task, Answer>(
  tasks: AsyncIterable<Task> | Iterable<Task>,
  {bounds, sizeOf, answer, print, abort}: Run<Task, Answer>
): Promise<void> {
  const room = new Room(bounds)
  let printed: Promise<void> = Promise.resolve()
  let failed = false
  const fail = () => {
    if (failed) return
    failed = true
    room.open()
    abort()
  }
  try {
    for await (const task of tasks) {
      const size = sizeOf(task)
      await room.enter(size)
      if (failed) break
      const answered = answer(task)
      // It is heard of in its turn, when all before it is printed.
      answered.catch(() => {})
      printed = printed.then(async () => {
        await print(await answered, task)
        room.leave(size)
      })
      printed.catch(fail)
    }
  } finally {
    // The input ends with an error of its own where it was aborted; the cause is what failed before.
    await printed
  }
}

/** Lets in as much as the bounds allow; what is larger than the whole room gets in when it is empty. */
class Room {
  readonly #bounds: Bounds
  #things = 0
  #bytes = 0
  #isOpen = false
  #wake: (() => void) | undefined

  constructor(bounds: Bounds) {
    this.#bounds = bounds
  }

  async enter(bytes: number): Promise<void> {
    while (!this.#isOpen && this.#isFull(bytes)) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    this.#things += 1
    this.#bytes += bytes
  }

  leave(bytes: number): void {
    this.#things -= 1
    this.#bytes -= bytes
    this.#wake?.()
  }

  open(): void {
    this.#isOpen = true
    this.#wake?.()
  }

  #isFull(bytes: number): boolean {
    const {things, bytes: most} = this.#bounds
    return this.#things > 0 && (this.#things >= things || this.#bytes + bytes > most)
  }
}
