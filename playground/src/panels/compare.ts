import type {Finding, Report} from '@feedback-lint/core'
import type {App, Panel} from '../app.js'
import {allRules, type Ruleset, submissionOf} from '../state/state.js'
import {h, icon} from '../ui/dom.js'
import {createRuleList} from '../ui/rule-list.js'
import {severityNames, summary, verdictNames} from '../ui/words.js'
import {limitFor, WorkerFailure} from '../worker/client.js'
import {notChecked} from './empty.js'

/** Two rulesets side by side on the text. A is the one of the tab “Rules”; B is chosen here. */
export function createCompare(app: App): Panel {
  const answer = h('div', {class: 'compare-answer'})
  const list = createRuleList({name: 'other', onChange: (other) => app.store.set({other})})
  const preset = (name: string, make: () => Ruleset): HTMLElement =>
    h('button', {type: 'button', class: 'button button-small', on: {click: () => app.store.set({other: make()})}}, name)
  const element = h(
    'div',
    {class: 'compare'},
    answer,
    h(
      'details',
      {open: true},
      h('summary', {class: 'compare-title'}, 'Ruleset B'),
      h(
        'div',
        {class: 'panel-tools'},
        preset('All rules', () => allRules),
        preset('As A', () => app.store.now.rules),
        preset('A without the second reader', () => ({...app.store.now.rules, secondReader: false}))
      ),
      list.element
    )
  )
  let asked: AbortController | undefined

  const ask = async (): Promise<void> => {
    const {checked, explanation} = app.check.now
    asked?.abort()
    if (!checked || !explanation) return answer.replaceChildren(notChecked(app.check.now))
    asked = new AbortController()
    const {signal} = asked
    const {other} = app.store.now
    try {
      const limit = limitFor(checked.text.length)
      const report = await app.worker.request(
        'check',
        {submission: submissionOf(checked), rules: other},
        {limit, signal}
      )
      if (signal.aborted) return
      show(explanation.report, report, checked.rules, other)
    } catch (error) {
      if (!signal.aborted && error instanceof WorkerFailure) {
        answer.replaceChildren(notChecked({status: 'failed', problem: error.message, times: []}))
      }
    }
  }

  const show = (a: Report, b: Report, rulesA: Ruleset, rulesB: Ruleset): void => {
    const inBoth = (finding: Finding, other: Report): boolean => other.findings.some((one) => same(one, finding))
    const side = (name: string, report: Report, other: Report, rules: Ruleset): HTMLElement =>
      h(
        'section',
        {class: 'compare-side', 'aria-label': `Ruleset ${name}`},
        h('h2', {}, `${name} `, h('span', {class: 'muted'}, nameOf(rules, app.about.now.rules.length))),
        h(
          'p',
          {class: `verdict verdict-${report.verdict}`},
          icon(report.verdict),
          verdictNames[report.verdict],
          h('span', {class: 'muted'}, summary(...counts(report)))
        ),
        h(
          'ul',
          {class: 'compare-list'},
          ...report.findings.map((finding) => row(finding, name, inBoth(finding, other)))
        )
      )
    const said =
      a.verdict === b.verdict
        ? `Both say “${verdictNames[a.verdict]}”.`
        : `A says “${verdictNames[a.verdict]}”, B says “${verdictNames[b.verdict]}”.`
    answer.replaceChildren(
      h('p', {class: 'compare-said'}, said),
      h('div', {class: 'compare-sides'}, side('A', a, b, rulesA), side('B', b, a, rulesB))
    )
  }

  const row = (finding: Finding, name: string, both: boolean): HTMLElement => {
    const {severity, ruleId, quote, start, end} = finding
    return h(
      'li',
      {class: both ? '' : 'compare-only'},
      icon(severity === 'error' ? 'reject' : 'review'),
      h('span', {class: 'hidden'}, `${severityNames[severity]}. `),
      h(
        'button',
        {type: 'button', class: 'link-button', on: {click: () => app.goTo({start, end})}},
        quote.length > 100 ? `${quote.slice(0, 100)}…` : quote
      ),
      h('span', {class: 'compare-rule'}, h('code', {}, ruleId), !both && h('span', {class: 'badge'}, `only ${name}`))
    )
  }

  return {
    element,
    draw() {
      list.draw(app.about.now.rules, app.store.now.other)
      void ask()
    }
  }
}

function same(a: Finding, b: Finding): boolean {
  return a.ruleId === b.ruleId && a.start === b.start && a.end === b.end && a.severity === b.severity
}

function counts({findings}: Report): [number, number] {
  const errors = findings.filter(({severity}) => severity === 'error').length
  return [errors, findings.length - errors]
}

export function nameOf({off, secondReader}: Ruleset, all: number): string {
  const rules = off.length === 0 ? 'all rules' : `${all - off.length} of ${all} rules`
  return secondReader ? rules : `${rules}, no second reader`
}
