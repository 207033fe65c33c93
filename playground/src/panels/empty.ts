import type {Check} from '../app.js'
import {h, icon} from '../ui/dom.js'

/** What a panel shows when there is nothing to show. */
export function empty(shape: 'accept' | 'none' | 'review', title: string, more: string): HTMLElement {
  return h('div', {class: 'empty'}, icon(shape), h('p', {class: 'empty-title'}, title), h('p', {}, more))
}

export function notChecked({status, problem}: Check): HTMLElement {
  if (status === 'failed') return empty('review', 'Not checked', problem ?? 'The text could not be checked.')
  return empty('none', 'Checking…', 'The first check takes a moment longer.')
}
