import type {ExplainedBlock} from '@feedback-lint/core'
import type {App, Panel} from '../app.js'
import {diffWords} from '../diff.js'
import {h} from '../ui/dom.js'
import {counted} from '../ui/words.js'
import {empty, notChecked} from './empty.js'

const mostBlocks = 300

/** The text as it is read, once disguises are undone, block by block beside what stands there. */
export function createFolded(app: App): Panel {
  const element = h('div', {class: 'folded'})
  const onlyChanged = h('input', {type: 'checkbox', on: {change: () => draw()}})
  const tools = h('label', {class: 'check'}, onlyChanged, 'Only blocks with disguises')

  const draw = (): void => {
    const {explanation} = app.check.now
    if (!explanation || explanation.blocks.length === 0) {
      const nothing = empty('none', 'No text', 'Nothing in it would be read.')
      element.replaceChildren(explanation ? nothing : notChecked(app.check.now))
      return
    }
    const {blocks} = explanation
    const changed = blocks.filter(({text, folded}) => text !== folded)
    const shown = (onlyChanged.checked ? changed : blocks).slice(0, mostBlocks)
    const said =
      changed.length === 0
        ? 'No disguises: each block is read as it stands.'
        : `Disguises undone in ${changed.length} of ${counted(blocks.length, 'block')}.`
    element.replaceChildren(
      h('div', {class: 'panel-tools'}, h('p', {}, said), tools),
      h('ol', {class: 'block-list'}, ...shown.map((block) => blockRow(app, block))),
      ...(shown.length === mostBlocks
        ? [h('p', {class: 'note'}, `Only the first ${mostBlocks} blocks are shown.`)]
        : [])
    )
  }

  return {element, draw}
}

function blockRow(app: App, {text, folded, start, end}: ExplainedBlock): HTMLElement {
  const same = text === folded
  const parts = same ? [] : diffWords(text, folded)
  const line = (side: 'out' | 'in'): HTMLElement =>
    h(
      'p',
      {class: 'block-text'},
      ...parts
        .filter(({kind}) => kind === 'same' || kind === side)
        .map((part) =>
          part.kind === 'same' ? visible(part.text) : h('mark', {class: `fold-${side}`}, visible(part.text))
        )
    )
  const show = h(
    'button',
    {
      type: 'button',
      class: 'link-button',
      on: {click: () => app.goTo({start, end})}
    },
    `${start}–${end}`
  )
  return h(
    'li',
    {class: same ? 'block' : 'block block-changed'},
    h('div', {class: 'block-head'}, show, !same && h('span', {class: 'badge'}, 'disguise undone')),
    ...(same
      ? [h('p', {class: 'block-text'}, visible(text))]
      : [
          h('div', {class: 'fold-row'}, h('span', {class: 'fold-name'}, 'written'), line('out')),
          h('div', {class: 'fold-row'}, h('span', {class: 'fold-name'}, 'read as'), line('in'))
        ])
  )
}

/** Characters that cannot be seen are what a disguise is made of, so they are shown by their number. */
function visible(text: string): string {
  return text
    .replace(
      /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\u{E0000}-\u{E0FFF}]/gu,
      shownCode
    )
    .replace(/\uFFFC/gu, '▢')
}

function shownCode(character: string): string {
  return `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`
}
