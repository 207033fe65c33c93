import {oneLine, textWidth} from './cells.js'

/** Lays a text out in lines of at most `columns`, the first after `label`, the others indented as far. */
export function wrapped(label: string, text: string, columns: number): string[] {
  const indent = textWidth(label)
  const lines: string[] = []
  let line = ''
  for (const word of oneLine(text).split(' ')) {
    if (line !== '' && indent + textWidth(line) + 1 + textWidth(word) > columns) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  return lines.map((one, at) => (at === 0 ? label : ' '.repeat(indent)) + one)
}
