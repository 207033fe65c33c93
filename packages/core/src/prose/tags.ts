/** A tag as it is written in the source. Offsets are those of the text that it was read from. */
export interface Tag {
  readonly name: string
  readonly closing: boolean
  readonly from: number
  readonly to: number
  readonly attributes: ReadonlyMap<string, Attribute>
}

/** The value as written, without its quotes. */
export interface Attribute {
  readonly raw: string
  readonly quote: string
  readonly from: number
  readonly to: number
}

const space = /[\t\n\f\r ]/u

/** Whether a tag starts at a place: it need not end. */
export function startsTag(text: string, at: number): boolean {
  return /^<\/?[a-z]/iu.test(text.slice(at, at + 3))
}

/** The tag that starts at `<`, or nothing if none does or if it does not end. */
export function readTag(text: string, start: number): Tag | undefined {
  const closing = text[start + 1] === '/'
  let at = start + (closing ? 2 : 1)
  if (!startsTag(text, start)) return undefined
  const nameStart = at
  while (at < text.length && !space.test(text[at]!) && text[at] !== '/' && text[at] !== '>') at += 1
  const name = text.slice(nameStart, at).toLowerCase()
  const attributes = new Map<string, Attribute>()
  while (at < text.length) {
    while (at < text.length && (space.test(text[at]!) || text[at] === '/')) at += 1
    if (text[at] === '>') return {name, closing, from: start, to: at + 1, attributes}
    if (at >= text.length) break
    const keyStart = at
    at += 1
    while (at < text.length && !space.test(text[at]!) && !'/>='.includes(text[at]!)) at += 1
    const key = text.slice(keyStart, at).toLowerCase()
    const value = readValue(text, at)
    if (!attributes.has(key)) attributes.set(key, value.attribute)
    at = value.next
  }
  return undefined
}

function readValue(text: string, at: number): {attribute: Attribute; next: number} {
  const none = {attribute: {raw: '', quote: '', from: at, to: at}, next: at}
  let from = at
  while (from < text.length && space.test(text[from]!)) from += 1
  if (text[from] !== '=') return none
  from += 1
  while (from < text.length && space.test(text[from]!)) from += 1
  const quote = text[from] === '"' || text[from] === "'" ? text[from]! : ''
  if (quote) {
    from += 1
    const end = text.indexOf(quote, from)
    const to = end < 0 ? text.length : end
    return {attribute: {raw: text.slice(from, to), quote, from, to}, next: end < 0 ? to : to + 1}
  }
  let to = from
  while (to < text.length && !space.test(text[to]!) && text[to] !== '>') to += 1
  return {attribute: {raw: text.slice(from, to), quote, from, to}, next: to}
}

/** Where a comment, declaration or instruction that starts at `<!` or `<?` ends; or nothing if none starts. */
export function commentEnd(text: string, start: number): number | undefined {
  const next = text[start + 1]
  if (text.startsWith('<!--', start)) {
    const short = /^<!---?>/u.exec(text.slice(start, start + 6))
    if (short) return start + short[0].length
    const close = /--!?>/gu
    close.lastIndex = start + 4
    return close.exec(text) ? close.lastIndex : text.length
  }
  if (next !== '!' && next !== '?' && !(next === '/' && !/[a-z]/iu.test(text[start + 2] ?? ''))) return undefined
  if (next === '/' && start + 2 >= text.length) return undefined
  const end = text.indexOf('>', start + 2)
  return end < 0 ? text.length : end + 1
}
