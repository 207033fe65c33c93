import type {App} from '../app.js'
import {tabNames} from '../state/state.js'
import {openDialog} from './dialog.js'
import {h} from './dom.js'

const shortcuts: readonly (readonly [string, string])[] = [
  ['F6', 'From the text to the results, and back'],
  ['F8, Shift+F8', 'Next and previous finding in the text'],
  ['Ctrl+. (⌘+.)', 'Fixes at the caret; 1 to 9 choose one'],
  ['Alt+Shift+1 to 8', 'The views, from Findings to Corpus'],
  ['Ctrl+Shift+S (⌘+Shift+S)', 'Share'],
  ['Arrow keys', 'In the tabs, the trees and the splitter'],
  ['Enter, in a tree', 'Selects the words of the node in the text'],
  ['Tab', 'Leaves the editor: it writes no tabs'],
  ['Ctrl+Z (⌘+Z)', 'Takes back an edit or a fix']
]

export function openKeys(): void {
  openDialog('Keys', '', [
    h(
      'table',
      {class: 'small-table keys'},
      h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Keys'), h('th', {scope: 'col'}, 'What they do'))),
      h(
        'tbody',
        {},
        ...shortcuts.map(([keys, what]) => h('tr', {}, h('td', {}, h('kbd', {}, keys)), h('td', {}, what)))
      )
    )
  ])
}

/** The keys of the page; those of the text belong to its editor. */
export function listenToKeys(app: App, results: HTMLElement, share: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (document.querySelector('dialog[open]')) return
    if (event.key === 'F6') {
      event.preventDefault()
      if (results.contains(document.activeElement)) app.editor.focus()
      else results.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus()
    } else if (event.altKey && event.shiftKey && /^Digit[1-8]$/u.test(event.code)) {
      event.preventDefault()
      app.openTab(tabNames[Number(event.code.slice(5))]!, {focus: true})
    } else if ((event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 's') {
      event.preventDefault()
      share()
    }
  })
}
