import type {App} from '../app.js'
import {encodeFile, encodeHash, longLink} from '../state/share.js'
import {copyText, saveFile} from './clipboard.js'
import {openDialog} from './dialog.js'
import {h} from './dom.js'

/** A link with all of the state in it, with or without the text; a file where the link would be too long. */
export function openShare(app: App): void {
  const state = app.store.now
  const withoutText = h('input', {type: 'checkbox', on: {change: () => void draw()}})
  const link = h('input', {type: 'text', readonly: true, id: 'share-link', class: 'share-link'})
  const note = h('p', {class: 'note', role: 'status'})
  const copy = h(
    'button',
    {type: 'button', class: 'button button-main', on: {click: () => void copyLink()}},
    'Copy link'
  )
  const save = h('button', {type: 'button', class: 'button', on: {click: () => saveState()}}, 'Save as a file')

  const shared = (): typeof state => (withoutText.checked ? {...state, text: '', listing: ''} : state)

  const draw = async (): Promise<void> => {
    const address = new URL(location.href)
    address.search = ''
    address.hash = await encodeHash(shared())
    link.value = address.href
    const {length} = address.href
    const long = length > longLink
    copy.classList.toggle('button-main', !long)
    save.classList.toggle('button-main', long)
    note.textContent = long
      ? `The link has ${length.toLocaleString('en')} characters, and some programs cut links of that length. A file is safer.`
      : `${length.toLocaleString('en')} characters. What stands after # is never sent to a server.`
  }

  const copyLink = async (): Promise<void> => {
    const done = await copyText(link.value)
    note.textContent = done ? 'Copied.' : 'The browser did not let it be copied. The link is selected: copy it by hand.'
    if (!done) link.select()
  }

  const saveState = (): void => {
    saveFile('playground.json', 'application/json', [encodeFile(shared())])
    note.textContent = 'Saved. Drop the file on the playground, or use “Open file”, to see the same again.'
  }

  link.addEventListener('focus', () => link.select())
  openDialog('Share', 'dialog-share', [
    h('p', {}, 'The link holds the text, what is known of it, and the rules that are on.'),
    h('label', {for: 'share-link'}, 'Link'),
    link,
    h('label', {class: 'check'}, withoutText, 'Without my text and listing'),
    note,
    h('div', {class: 'dialog-tools'}, copy, save)
  ])
  void draw()
}
