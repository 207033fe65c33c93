/** A stretch of two texts: the same in both, or only in one of them. */
export interface Part {
  readonly kind: 'same' | 'out' | 'in'
  readonly text: string
}

const mostCells = 400_000

/**
 * What became of a text, word by word. Beyond a size it is one change: to compare long texts that have little in common
 * would take long, and nobody could read it.
 */
export function diffWords(before: string, after: string): Part[] {
  const a = before.match(tokens) ?? []
  const b = after.match(tokens) ?? []
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1
    endB -= 1
  }
  const parts: Part[] = [{kind: 'same', text: a.slice(0, start).join('')}]
  parts.push(...middle(a.slice(start, endA), b.slice(start, endB)))
  parts.push({kind: 'same', text: a.slice(endA).join('')})
  return joined(parts)
}

const tokens = /\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu

function middle(a: readonly string[], b: readonly string[]): Part[] {
  if (a.length === 0 || b.length === 0 || a.length * b.length > mostCells) {
    return [
      {kind: 'out', text: a.join('')},
      {kind: 'in', text: b.join('')}
    ]
  }
  const width = b.length + 1
  const common = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
    }
  }
  const parts: Part[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({kind: 'same', text: a[i]!})
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      parts.push({kind: 'out', text: a[i]!})
      i += 1
    } else {
      parts.push({kind: 'in', text: b[j]!})
      j += 1
    }
  }
  return parts
}

/** Neighbours of one kind become one; what goes out stands before what comes in. */
function joined(parts: readonly Part[]): Part[] {
  const made: Part[] = []
  let out = ''
  let into = ''
  const flush = (): void => {
    if (out !== '') made.push({kind: 'out', text: out})
    if (into !== '') made.push({kind: 'in', text: into})
    out = ''
    into = ''
  }
  for (const {kind, text} of parts) {
    if (text === '') continue
    if (kind === 'out') out += text
    else if (kind === 'in') into += text
    else {
      flush()
      const last = made.at(-1)
      if (last?.kind === 'same') made[made.length - 1] = {kind, text: last.text + text}
      else made.push({kind, text})
    }
  }
  flush()
  return made
}
