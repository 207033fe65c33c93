/**
 * A part of the core that a page loads when a text first needs it: the HTML parser, the words of comments, the second
 * reader. Most texts need none of them. The code that needs one asks for it where it stands (`need`); when it has not
 * been loaded yet, that throws a `PartMissing`, and whoever called the core loads the part and asks again.
 */
export interface Part<Value> {
  value: Value | undefined
  readonly load: () => Promise<Value>
}

export function partOf<Value>(load: () => Promise<Value>): Part<Value> {
  return {value: undefined, load}
}

export function need<Value>(part: Part<Value>): Value {
  if (part.value === undefined) throw new PartMissing(async () => fill(part, await part.load()))
  return part.value
}

export function fill<Value>(part: Part<Value>, value: Value): void {
  part.value = value
}

/** Thrown for a part that is not there yet. It says nothing of the text: after `load`, the same call answers. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing'
  readonly load: () => Promise<void>

  constructor(load: () => Promise<void>) {
    super('a part of the linter has not been loaded yet')
    this.load = load
  }
}

/** Runs what may need parts that are not there yet, and loads them. Each round loads one, so there are few. */
export async function withParts<Answer>(run: () => Answer): Promise<Answer> {
  for (;;) {
    try {
      return run()
    } catch (error) {
      if (!(error instanceof PartMissing)) throw error
      await error.load()
    }
  }
}
