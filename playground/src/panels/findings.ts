import type {Finding, Fix} from '@feedback-lint/core'
import type {App, Panel} from '../app.js'
import {h, icon} from '../ui/dom.js'
import {clauseNames, counted, severityNames} from '../ui/words.js'
import {empty, notChecked} from './empty.js'
import {fixDiff} from './fix-diff.js'

const pageLength = 100

/** What was found, why, and what to write instead. */
export function createFindings(app: App): Panel {
  const element = h('div', {class: 'findings'})
  let most = pageLength
  let drawnText = ''

  const apply = (fix: Fix, text: string): void => {
    if (app.editor.apply(fix.edits, text)) app.announce(`Done: ${fix.title}`)
    else app.announce('The words have changed since the check. The fix comes with the next one.')
  }

  const applyAll = (findings: readonly Finding[], text: string): void => {
    const {edits, count} = together(findings)
    if (app.editor.apply(edits, text)) app.announce(`${counted(count, 'fix', 'fixes')} made. Undo takes them all back.`)
    else app.announce('The words have changed since the check. The fixes come with the next one.')
  }

  const showMore = (): void => {
    const next = most
    most += pageLength
    draw()
    element.querySelectorAll<HTMLElement>('.quote-button')[next]?.focus()
  }

  const tools = (findings: readonly Finding[], text: string): HTMLElement[] => {
    const {count} = together(findings)
    if (count < 2) return []
    const make = (): void => applyAll(findings, text)
    const all = h('button', {type: 'button', class: 'button', on: {click: make}}, `Make all ${count} preferred fixes`)
    return [h('div', {class: 'panel-tools'}, all)]
  }

  const more = (left: number): HTMLElement[] => {
    if (left <= 0) return []
    return [h('button', {type: 'button', class: 'button more', on: {click: showMore}}, `Show more; ${left} are left`)]
  }

  const draw = (): void => {
    const {checked, explanation} = app.check.now
    if (!checked || !explanation) {
      element.replaceChildren(notChecked(app.check.now))
      return
    }
    const {text} = checked
    if (text !== drawnText) most = pageLength
    drawnText = text
    const {findings, language} = explanation.report
    const unread = `This does not read as English (${language.code}), so it is not called clean.`
    const note = language.read || text.trim() === '' ? [] : [h('p', {class: 'note'}, unread)]
    if (findings.length === 0) {
      element.replaceChildren(...note, text.trim() === '' ? nothingYet() : nothingFound())
      return
    }
    const cards = findings.slice(0, most).map((finding) => card(app, finding, text, (fix) => apply(fix, text)))
    element.replaceChildren(
      ...note,
      ...tools(findings, text),
      h('ol', {class: 'finding-list'}, ...cards),
      ...more(findings.length - most)
    )
  }

  return {element, draw}
}

function nothingYet(): HTMLElement {
  return empty('none', 'Nothing to check yet', 'Write a text, or choose one of the samples.')
}

function nothingFound(): HTMLElement {
  return empty('accept', 'Nothing breaks the policy', 'The tab “Rules” says of each rule why it did not fire.')
}

/** The preferred fixes that do not touch one another, as one set of edits in order. */
function together(findings: readonly Finding[]): {edits: Fix['edits']; count: number} {
  const preferred = findings.flatMap(({fixes}) => fixes.find((fix) => fix.preferred && fix.edits.length > 0) ?? [])
  preferred.sort((a, b) => a.edits[0]!.start - b.edits[0]!.start)
  const edits: Fix['edits'] = []
  let count = 0
  for (const fix of preferred) {
    if (fix.edits[0]!.start < (edits.at(-1)?.end ?? 0)) continue
    edits.push(...fix.edits)
    count += 1
  }
  return {edits, count}
}

function card(app: App, finding: Finding, text: string, apply: (fix: Fix) => void): HTMLElement {
  const {severity, title, quote, message, why, clause, ruleId, start, end, line, column} = finding
  const show = h(
    'button',
    {
      type: 'button',
      class: 'quote-button',
      on: {
        click: () => app.goTo({start, end}),
        pointerenter: () => app.editor.mark({start, end}),
        pointerleave: () => app.editor.mark(undefined),
        focus: () => app.editor.mark({start, end}),
        blur: () => app.editor.mark(undefined)
      }
    },
    h('span', {class: 'hidden'}, `Line ${line}, column ${column}: `),
    h('q', {}, brief(quote))
  )
  return h(
    'li',
    {class: `finding finding-${severity}`},
    h(
      'p',
      {class: 'finding-severity'},
      icon(severity === 'error' ? 'reject' : 'review'),
      severityNames[severity],
      h('span', {class: 'finding-place', 'aria-hidden': 'true'}, `${line}:${column}`)
    ),
    h('h2', {}, title),
    show,
    h('p', {class: 'finding-message'}, message),
    h('p', {class: 'finding-why'}, h('span', {class: 'clause', title: clauseNames[clause]}, clause), h('q', {}, why)),
    ...fixes(finding, text, apply),
    details(app, finding),
    h(
      'p',
      {class: 'finding-rule'},
      'Rule ',
      h(
        'button',
        {
          type: 'button',
          class: 'link-button',
          on: {
            click: () => app.showRule(ruleId)
          }
        },
        ruleId
      )
    )
  )
}

function fixes({fixes: all}: Finding, text: string, apply: (fix: Fix) => void): HTMLElement[] {
  if (all.length === 0) return []
  const items = all.map((fix) =>
    h(
      'li',
      {class: 'fix'},
      h(
        'div',
        {class: 'fix-head'},
        h('span', {class: 'fix-title'}, fix.title),
        fix.preferred && h('span', {class: 'fix-preferred'}, 'preferred'),
        h(
          'button',
          {
            type: 'button',
            class: 'button button-small',
            'aria-label': `Apply: ${fix.title}`,
            on: {click: () => apply(fix)}
          },
          'Apply'
        )
      ),
      fixDiff(text, fix)
    )
  )
  return [h('ul', {class: 'fixes', 'aria-label': 'Fixes'}, ...items)]
}

/** Which words filled which slot, and the places that belong to it. */
function details(app: App, {evidence, related}: Finding): HTMLElement | undefined {
  if (evidence.length === 0 && related.length === 0) return undefined
  const place = (start: number, end: number, words: string): HTMLElement =>
    h('button', {type: 'button', class: 'link-button', on: {click: () => app.goTo({start, end})}}, words)
  const text = app.check.now.checked?.text ?? ''
  return h(
    'details',
    {},
    h('summary', {class: 'finding-source'}, 'What it was read from'),
    h(
      'table',
      {class: 'small-table'},
      h('thead', {}, h('tr', {}, ...['Slot', 'Words', 'Known by'].map((name) => h('th', {scope: 'col'}, name)))),
      h(
        'tbody',
        {},
        ...evidence.map(({slot, start, end, by}) =>
          h('tr', {}, h('td', {}, slot), h('td', {}, place(start, end, brief(text.slice(start, end)))), h('td', {}, by))
        ),
        ...related.map(({role, start, end, quote}) =>
          h('tr', {}, h('td', {}, role), h('td', {}, place(start, end, brief(quote))), h('td', {}, 'related place'))
        )
      )
    )
  )
}

function brief(words: string): string {
  return words.length > 240 ? `${words.slice(0, 180)} … ${words.slice(-50)}` : words
}
