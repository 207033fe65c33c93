/** More of them than a text of any use has; each is looked for in each chunk. */
const most = 200

/** The labels that a Markdown text defines at the start of a line. */
export function findLabels(text: string): string[] {
  const labels = new Set<string>()
  for (const match of text.matchAll(/^ {0,3}\[([^[\]\\\r\n]{1,200})\]:/gmu)) {
    if (match[1]!.trim() !== '') labels.add(match[1]!)
    if (labels.size >= most) break
  }
  return [...labels]
}

/** Empty definitions of the labels that a chunk uses, so that its references are seen as such. */
export function definitionsFor(chunk: string, labels: readonly string[]): string {
  const used = labels.filter((label) => chunk.includes(`[${label}]`))
  const notes = used.filter((label) => label.startsWith('^')).map((label) => `[${label}]:\n\n`)
  const links = used.filter((label) => !label.startsWith('^')).map((label) => `[${label}]: #\n\n`)
  // Indented lines go on with a footnote; after a rule they do not.
  return [...notes, ...(notes.length > 0 ? ['***\n\n'] : []), ...links].join('')
}
