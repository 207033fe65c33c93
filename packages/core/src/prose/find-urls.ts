export interface Range {
  start: number
  end: number
}

/** `https://…`, `www.…` and `name@host.tld`, much as GitHub's Markdown links them. In order, apart from each other. */
export function findUrls(text: string): Range[] {
  const urls: Range[] = []
  let from = 0
  for (const {index, 0: sign} of text.matchAll(/https?:\/\/|www\.|@/giu)) {
    if (index < from) continue
    const url = sign === '@' ? email(text, index, from) : address(text, index, index + sign.length)
    if (!url) continue
    urls.push(url)
    from = url.end
  }
  return urls
}

const word = /[\p{L}\p{N}]/u
const mailName = /[\w+.-]/u
const hostName = /[\w.-]/u
const urlEnd = /[\s<>\uFFFC"]/u

/** A host has a dot, so that `https://leave https://5` are words. */
function address(text: string, start: number, hostStart: number): Range | undefined {
  if (start > 0 && word.test(text[start - 1]!)) return undefined
  const host = /[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*/uy
  host.lastIndex = hostStart
  const name = host.exec(text)?.[0]
  if (!name || !text.slice(start, hostStart + name.length).includes('.')) return undefined
  let end = hostStart + name.length
  while (end < text.length && !urlEnd.test(text[end]!)) end += 1
  return {start, end: withoutMarks(text, hostStart, end)}
}

/** Marks at the end belong to the sentence, and so does a closing bracket that the URL does not open. */
function withoutMarks(text: string, start: number, end: number): number {
  let open = 0
  for (let at = start; at < end; at += 1) open += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0
  for (; end > start; end -= 1) {
    const mark = text[end - 1]!
    if (mark === ')' && open < 0) open += 1
    else if (!"?!.,:;*_~'’”…|]}".includes(mark)) break
  }
  return end
}

function email(text: string, sign: number, from: number): Range | undefined {
  let start = sign
  while (start > from && mailName.test(text[start - 1]!)) start -= 1
  let end = sign + 1
  while (end < text.length && hostName.test(text[end]!)) end += 1
  while (end > sign && /[._-]/u.test(text[end - 1]!)) end -= 1
  return start < sign && text.slice(sign, end).includes('.') ? {start, end} : undefined
}
