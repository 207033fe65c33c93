import type {Explanation} from '@feedback-lint/core'
import type {App, Panel} from '../app.js'
import {formatOf} from '../state/state.js'
import {h, newId} from '../ui/dom.js'
import {createTabs} from '../ui/tabs.js'
import {createTree, type TreeView} from '../ui/tree.js'
import {limitFor, WorkerFailure} from '../worker/client.js'
import type {Branch, Trees} from '../worker/trees.js'
import {notChecked} from './empty.js'
import {framesTree} from './frames-tree.js'

const kinds = ['frames', 'nlcst', 'markup'] as const
type Kind = (typeof kinds)[number]

/** How the text is read: its markup, its words, and its frames. The caret and the trees lead to each other. */
export function createTrees(app: App): Panel {
  const note = h('p', {class: 'note', hidden: true})
  const body = h('div', {})
  const element = h('div', {class: 'trees'}, body)
  let kind: Kind = 'frames'
  let drawn: {explanation: Explanation; trees: Trees | undefined} | undefined
  let asked: AbortController | undefined

  const point = (branch: Branch | undefined): void =>
    app.editor.mark(branch?.start === undefined ? undefined : {start: branch.start, end: branch.end ?? branch.start})
  const choose = (branch: Branch): void => {
    if (branch.start !== undefined) app.editor.select({start: branch.start, end: branch.end ?? branch.start})
  }
  const view = (name: string): TreeView => createTree(name, {onPoint: point, onChoose: choose})
  const views: Readonly<Record<Kind, TreeView>> = {
    frames: view('Frames'),
    nlcst: view('Words (nlcst)'),
    markup: view('Markup')
  }

  const list = h('div', {class: 'tabs tabs-small'})
  const tabs = kinds.map((name) => {
    const tab = h('button', {type: 'button', id: newId('tree-tab'), class: 'tab'}, titles[name])
    const panel = h('div', {id: newId('tree-panel')}, views[name].element)
    list.append(tab)
    return {name, tab, panel}
  })
  const strip = createTabs(list, 'Trees', tabs, (name) => {
    kind = name
    strip.select(name)
    show()
  })
  strip.select(kind)
  const whole = [list, note, ...tabs.map(({panel}) => panel)]

  const show = (): void => {
    if (!drawn) return
    const {explanation, trees} = drawn
    const text = app.check.now.checked?.text ?? ''
    const root = kind === 'frames' ? framesTree(explanation, text) : kind === 'nlcst' ? trees?.nlcst : trees?.markup
    const problem = trees && !root ? 'Plain text has no markup, so there is no tree of it.' : undefined
    const cut = trees?.cut && kind !== 'frames' ? 'The text is long: only the first nodes are shown.' : undefined
    note.textContent = problem ?? cut ?? ''
    note.hidden = !problem && !cut
    views[kind].element.hidden = !root
    if (root) views[kind].show(root)
    if (root) views[kind].selectAt(app.editor.view.state.selection.main.head)
  }

  const ask = async (explanation: Explanation): Promise<void> => {
    const checked = app.check.now.checked!
    const format = formatOf(checked)
    tabs[2]!.tab.textContent = format === 'html' ? 'hast' : 'mdast'
    asked?.abort()
    asked = new AbortController()
    const {signal} = asked
    try {
      const limit = limitFor(checked.text.length)
      const trees = await app.worker.request('trees', {text: checked.text, format}, {limit, signal})
      if (drawn?.explanation === explanation) drawn = {explanation, trees}
      if (kind !== 'frames') show()
    } catch (error) {
      if (!signal.aborted && error instanceof WorkerFailure) app.announce(error.message)
    }
  }

  return {
    element,
    draw() {
      const {explanation} = app.check.now
      if (!explanation) {
        drawn = undefined
        return body.replaceChildren(notChecked(app.check.now))
      }
      if (drawn?.explanation === explanation) return
      if (body.firstChild !== list) body.replaceChildren(...whole)
      drawn = {explanation, trees: undefined}
      if (kind === 'frames') show()
      void ask(explanation)
    },
    onCaret(offset) {
      // While the focus is in the tree, the tree leads.
      if (!element.contains(document.activeElement)) views[kind].selectAt(offset)
    }
  }
}

const titles: Readonly<Record<Kind, string>> = {frames: 'Frames', nlcst: 'nlcst', markup: 'mdast'}
