import type {Clause, Verdict} from '@feedback-lint/core'
import type {Corpus} from '../corpus/runner.js'
import {
  type ClauseTally,
  clauses,
  type Filter,
  filterRows,
  percent,
  type Tally,
  tally,
  verdicts
} from '../corpus/tally.js'
import type {Store} from '../state/store.js'
import {saveFile} from '../ui/clipboard.js'
import {h, icon} from '../ui/dom.js'
import {counted, verdictNames} from '../ui/words.js'
import type {Row} from '../worker/messages.js'

const pageLength = 100

interface Options {
  readonly corpus: Store<Corpus>
  onOpen(index: number): void
}

/** The table of what was expected and what was answered, and the cases behind each number. */
export function createCorpusResults({corpus, onOpen}: Options): {element: HTMLElement; draw(): void} {
  const tables = h('div', {class: 'corpus-tables'})
  const cases = h('section', {class: 'corpus-cases', 'aria-label': 'Cases'})
  const element = h('div', {hidden: true}, tables, cases)
  let filter: Filter = {kind: 'misses'}
  let length = pageLength
  let shownOf: readonly Row[] | undefined
  let drawnAt = 0

  const choose = (next: Filter): void => {
    filter = next
    length = pageLength
    drawCases()
  }

  const drawCases = (): void => {
    const {rows, rulesets} = corpus.now
    const found = filterRows(rows, filter, 0)
    const head = h(
      'div',
      {class: 'panel-tools'},
      h('h2', {tabindex: -1}, `${filterName(filter)}: ${counted(found.length, 'case')}`),
      ...filterButtons(rulesets.length)
    )
    const more =
      found.length > length &&
      h(
        'button',
        {
          type: 'button',
          class: 'button',
          on: {
            click: () => {
              length += pageLength
              drawCases()
            }
          }
        },
        `Show ${Math.min(pageLength, found.length - length)} more`
      )
    cases.replaceChildren(
      head,
      h('ul', {class: 'case-list'}, ...found.slice(0, length).map((row) => caseRow(row, onOpen))),
      ...(more ? [more] : [])
    )
  }

  const filterButtons = (rulesets: number): HTMLElement[] => {
    const kinds: readonly ('misses' | 'differing' | 'failed' | 'all')[] =
      rulesets > 1 ? ['misses', 'differing', 'all'] : ['misses', 'all']
    const failed = corpus.now.rows.some((row) => row.failed !== undefined)
    return [...kinds, ...(failed ? (['failed'] as const) : [])].map((kind) =>
      h(
        'button',
        {
          type: 'button',
          class: 'button button-small',
          'aria-pressed': String(filter.kind === kind),
          on: {click: () => choose({kind})}
        },
        filterName({kind})
      )
    )
  }

  const draw = (): void => {
    const {rows, rulesets, phase} = corpus.now
    element.hidden = rows.length === 0
    if (rows.length === 0) return
    if (rows === shownOf && phase !== 'done') return
    // While it runs, a few times a second is enough.
    if (phase === 'running' && performance.now() - drawnAt < 300) return
    drawnAt = performance.now()
    shownOf = rows
    const tallies = rulesets.map((_, at) => tally(rows, at))
    tables.replaceChildren(
      ...tallies.map((one, at) => confusion(one, tallies.length > 1 ? 'AB'[at]! : '', at === 0 ? choose : undefined)),
      perClause(tallies[0]!, choose),
      h(
        'div',
        {class: 'panel-tools'},
        h(
          'button',
          {type: 'button', class: 'button button-small', on: {click: () => download(rows)}},
          'Download results'
        )
      )
    )
    drawCases()
  }

  corpus.listen((now, before) => {
    if (now.phase === 'running' && before.phase !== 'running') {
      filter = {kind: now.rulesets.length > 1 ? 'differing' : 'misses'}
      length = pageLength
      drawnAt = 0
    }
  })
  return {element, draw}
}

function confusion(
  {table, right, labelled, failed}: Tally,
  name: string,
  choose?: (filter: Filter) => void
): HTMLElement {
  const cell = (expected: Verdict | 'none', answered: Verdict): HTMLElement => {
    const count = table[expected][answered]
    const kind = expected === 'none' ? '' : expected === answered ? 'cell-right' : 'cell-wrong'
    const label = `${expected === 'none' ? 'no label' : `expected ${expected}`}, answered ${answered}: ${count}`
    const shown =
      choose && count > 0
        ? h(
            'button',
            {
              type: 'button',
              class: 'cell-button',
              'aria-label': `${label}. Show them`,
              on: {click: () => choose({kind: 'cell', expected, answered})}
            },
            count.toLocaleString('en')
          )
        : count.toLocaleString('en')
    return h('td', {class: `number ${count > 0 ? kind : 'cell-none'}`}, shown)
  }
  const row = (expected: Verdict | 'none'): HTMLElement =>
    h(
      'tr',
      {},
      h('th', {scope: 'row'}, expected === 'none' ? 'no label' : verdictNames[expected]),
      ...verdicts.map((answered) => cell(expected, answered))
    )
  const unlabelled = verdicts.some((verdict) => table.none[verdict] > 0)
  const whole = `${right.toLocaleString('en')} of ${labelled.toLocaleString('en')} right (${percent(right, labelled)})`
  return h(
    'table',
    {class: 'confusion'},
    h('caption', {}, `${name === '' ? '' : `Ruleset ${name}: `}${whole}${failed > 0 ? `; ${failed} not judged` : ''}`),
    h(
      'thead',
      {},
      h('tr', {}, h('td', {}, 'expected'), ...verdicts.map((verdict) => h('th', {scope: 'col'}, verdictNames[verdict])))
    ),
    h('tbody', {}, ...verdicts.map(row), ...(unlabelled ? [row('none')] : []))
  )
}

function perClause({perClause: tallies}: Tally, choose: (filter: Filter) => void): HTMLElement {
  const button = (clause: Clause, as: keyof ClauseTally): HTMLElement | string => {
    const count = tallies[clause][as]
    if (count === 0) return '0'
    const label = `clause ${clause}, ${clauseWords[as]}: ${count}. Show them`
    return h(
      'button',
      {
        type: 'button',
        class: 'cell-button',
        'aria-label': label,
        on: {click: () => choose({kind: 'clause', clause, as})}
      },
      String(count)
    )
  }
  return h(
    'table',
    {class: 'confusion'},
    h('caption', {}, 'By clause, where the file names them'),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        ...['Clause', 'found', 'missed', 'too many', 'recall', 'precision'].map((name) => h('th', {scope: 'col'}, name))
      )
    ),
    h(
      'tbody',
      {},
      ...clauses.map((clause) => {
        const {both, missed, extra} = tallies[clause]
        return h(
          'tr',
          {},
          h('th', {scope: 'row'}, clause),
          ...(['both', 'missed', 'extra'] as const).map((as) => h('td', {class: 'number'}, button(clause, as))),
          h('td', {class: 'number'}, percent(both, both + missed)),
          h('td', {class: 'number'}, percent(both, both + extra))
        )
      })
    )
  )
}

const clauseWords: Readonly<Record<keyof ClauseTally, string>> = {both: 'found', missed: 'missed', extra: 'too many'}

function filterName(filter: Filter): string {
  if (filter.kind === 'cell')
    return `Expected ${filter.expected === 'none' ? 'nothing' : filter.expected}, answered ${filter.answered}`
  if (filter.kind === 'clause') return `Clause ${filter.clause}, ${clauseWords[filter.as]}`
  return {all: 'All', misses: 'Misses', differing: 'A and B differ', failed: 'Not judged'}[filter.kind]
}

function caseRow(row: Row, onOpen: (index: number) => void): HTMLElement {
  const {index, line, id, surface, from, start, expected, answers, failed} = row
  const answered = answers.map(({verdict, clauses: letters}, at) =>
    h(
      'span',
      {class: `case-answer verdict-${verdict}`},
      icon(verdict),
      `${answers.length > 1 ? `${'AB'[at]!}: ` : ''}${verdict}${letters.length > 0 ? ` (${letters.join(', ')})` : ''}`
    )
  )
  return h(
    'li',
    {class: 'case'},
    h('button', {type: 'button', class: 'case-open', on: {click: () => onOpen(index)}}, start || `case ${index + 1}`),
    h(
      'p',
      {class: 'case-facts'},
      h('span', {class: 'muted'}, line > 0 ? `line ${line}` : `case ${index + 1}`),
      id !== '' && h('code', {}, id),
      surface !== '' && h('span', {class: 'muted'}, `${surface} by ${from}`),
      expected && h('span', {}, `expected ${expected}`),
      ...answered,
      failed && h('span', {class: 'problem'}, failed)
    )
  )
}

function download(rows: readonly Row[]): void {
  const lines = rows.map(({index: _, ...row}) => `${JSON.stringify(row)}\n`)
  saveFile('results.jsonl', 'application/x-ndjson', lines)
}
