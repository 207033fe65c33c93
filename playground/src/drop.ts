import type {Format} from '@feedback-lint/core'
import type {App} from './app.js'
import {longestText} from './state/read-state.js'
import {decodeFile, type Opened} from './state/share.js'

interface DropEvents {
  onState(opened: Opened): void
  onCorpus(file: File): void
  onProblem(words: string): void
}

const formats: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  txt: 'text'
}

/** Opens a file by what its name says that it is: a state, a corpus, or a text. */
export async function openFile(app: App, file: File, {onState, onCorpus, onProblem}: DropEvents): Promise<void> {
  const ending = /\.(\w+)$/u.exec(file.name)?.[1]?.toLowerCase() ?? ''
  if (ending === 'jsonl' || ending === 'ndjson' || ending === 'csv') return onCorpus(file)
  if (file.size > 4 * longestText)
    return onProblem(`${file.name} is too long: up to a million characters can be checked.`)
  let text: string
  try {
    text = await file.text()
  } catch {
    return onProblem(`${file.name} could not be read.`)
  }
  if (ending === 'json') return onState(decodeFile(text))
  const format = formats[ending]
  if (!format)
    return onProblem(`${file.name} is not of a kind that can be opened: .txt, .md, .html, .json, .jsonl or .csv.`)
  if (text.length > longestText)
    return onProblem(`${file.name} is too long: up to a million characters can be checked.`)
  app.load({...app.store.now, text: text.replace(/\r\n?/gu, '\n'), format})
}

/** Takes files that are dropped anywhere on the page; without this a browser would leave the page for them. */
export function listenToDrops(onFile: (file: File) => void): void {
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
  document.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    document.body.classList.add('dropping')
  })
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('dropping')
  })
  document.addEventListener(
    'drop',
    (event) => {
      document.body.classList.remove('dropping')
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      event.stopPropagation()
      onFile(file)
    },
    {capture: true}
  )
}
