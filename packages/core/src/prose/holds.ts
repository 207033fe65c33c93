/** A block in which blank lines and marks mean nothing: fenced code or HTML. */
export interface Hold {
  readonly kind: 'fence' | 'html'
  /** Flush left, so that it cannot stand in a list or quote that ends before it does. */
  readonly sure: boolean
  /** Of a fence: its mark, and how long it is. */
  readonly mark: string
  readonly size: number
  /** Of HTML: what ends it; if nothing, a blank line. */
  readonly close: RegExp | undefined
}

/** The block that a line opens, if it opens one. As CommonMark has it in its parts on fenced code and HTML blocks. */
export function holdOf(words: string, unsure: boolean, afterBlank: boolean): Hold | undefined {
  const shown = words.trimStart()
  const indent = words.length - shown.length
  if (indent > 3) return undefined
  const sure = indent === 0 && !unsure
  const fence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/su.exec(shown)
  if (fence) {
    const marks = fence[1] ?? fence[2]!
    return {kind: 'fence', sure, mark: marks[0]!, size: marks.length, close: undefined}
  }
  if (!shown.startsWith('<')) return undefined
  const html = {kind: 'html', sure, mark: '', size: 0} as const
  const raw = starts.find(({open}) => open.test(shown))
  if (raw) return {...html, close: raw.close}
  const name = /^<\/?([a-z][a-z\d]*)(?=[\s/>]|$)/iu.exec(shown)?.[1]?.toLowerCase()
  if (name && blockNames.has(name)) return {...html, close: undefined}
  return afterBlank && /^<\/?[a-z][^<>]*>\s*$/iu.test(shown) ? {...html, sure: false, close: undefined} : undefined
}

export function fenceCloses({mark, size}: Hold, words: string): boolean {
  const shown = words.trim()
  if (shown.length < size || words.length - words.trimStart().length > 3) return false
  for (const char of shown) if (char !== mark) return false
  return true
}

export function htmlCloses({close}: Hold, words: string, blank: boolean): boolean {
  return close ? close.test(words) : blank
}

const starts: readonly {open: RegExp; close: RegExp}[] = [
  {open: /^<(?:script|pre|style|textarea)(?=[\s>]|$)/iu, close: /<\/(?:script|pre|style|textarea)>/iu},
  {open: /^<!--/u, close: /-->/u},
  {open: /^<\?/u, close: /\?>/u},
  {open: /^<!\[CDATA\[/u, close: /\]\]>/u},
  {open: /^<![a-z]/iu, close: />/u}
]

/** The elements that open an HTML block in Markdown, whatever stands around them. */
const blockNames: ReadonlySet<string> = new Set(
  `address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption
  figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol
  optgroup option p param search section summary table tbody td tfoot th thead title tr track ul`.split(/\s+/u)
)
