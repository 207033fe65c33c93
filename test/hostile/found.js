import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

// A file of `found`: what was looked into, and the submission without its text, in one line; then the text in one
// line, both as JSON, since such texts hold what neither editors nor UTF-8 keep.

const path = fileURLToPath(new URL('found/', import.meta.url))

/** All texts that were found, by the names of their files. */
export function readTexts() {
  if (!existsSync(path)) return []
  const names = readdirSync(path).filter((name) => name.endsWith('.txt'))
  return names.sort().map((name) => {
    const [head, text] = readFileSync(path + name, 'utf8').split('\n')
    const {target, ...submission} = JSON.parse(head)
    return {name: name.replace('.txt', ''), target, submission: {...submission, text: JSON.parse(text)}}
  })
}

/** Keeps a text, and returns the name of its file. */
export function keepText(target, {text, ...submission}) {
  const content = `${JSON.stringify({target, ...submission})}\n${JSON.stringify(text)}\n`
  const name = `${target}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.txt`
  mkdirSync(path, {recursive: true})
  writeFileSync(path + name, content)
  return name
}

/** What is kept between runs on one machine, and committed by nobody. */
const store = fileURLToPath(new URL('../../.feedback-lint/fuzz/', import.meta.url))

export function readStored(name) {
  const file = `${store}${name}.jsonl`
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

export function writeStored(name, kept) {
  mkdirSync(store, {recursive: true})
  writeFileSync(`${store}${name}.jsonl`, kept.map((one) => `${JSON.stringify(one)}\n`).join(''))
}

/** A bit again and again, up to a length or a little more. */
export function repeated(bit, length) {
  return bit.repeat(Math.ceil(length / bit.length))
}
