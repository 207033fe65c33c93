import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

// A file of `found` or `slow`: what was looked into, and the submission without its text, in one line; then the text in one
// line, both as JSON, since such texts hold what neither editors nor UTF-8 keep.

const pathOf = (folder) => fileURLToPath(new URL(`${folder}/`, import.meta.url))

/** All texts of a folder, by the names of their files. */
export function readTexts(folder) {
  const path = pathOf(folder)
  if (!existsSync(path)) return []
  const names = readdirSync(path).filter((name) => name.endsWith('.txt'))
  return names.sort().map((name) => {
    const [head, text] = readFileSync(path + name, 'utf8').split('\n')
    const {target, ...submission} = JSON.parse(head)
    return {name: name.replace('.txt', ''), target, submission: {...submission, text: JSON.parse(text)}}
  })
}

/** Keeps a text, and returns the name of its file. */
export function keepText(folder, target, {text, ...submission}) {
  const content = `${JSON.stringify({target, ...submission})}\n${JSON.stringify(text)}\n`
  const name = `${target}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.txt`
  mkdirSync(pathOf(folder), {recursive: true})
  writeFileSync(pathOf(folder) + name, content)
  return name
}
