import type {Clause, RuleSummary} from '@feedback-lint/core'
import type {Ruleset} from '../state/state.js'
import {h} from './dom.js'
import {clauseNames} from './words.js'

/** Switches for all rules, by clause; a clause's own switch has three states. */
export interface RuleList {
  readonly element: HTMLElement
  draw(rules: readonly RuleSummary[], set: Ruleset): void
}

export interface RuleListOptions {
  /** Begins the ids of the elements, so that two lists can stand in one page. */
  readonly name: string
  onChange(set: Ruleset): void
  /** What stands beside a rule's switch. */
  beside?(rule: RuleSummary): HTMLElement[]
}

const clauses: readonly Clause[] = ['T', 'D', 'E', 'M']

export function createRuleList({name, onChange, beside}: RuleListOptions): RuleList {
  const element = h('div', {class: 'rule-list'})
  let known: readonly RuleSummary[] = []
  let now: Ruleset = {off: [], secondReader: true}

  const change = (next: Ruleset, focusId: string): void => {
    onChange(next)
    document.getElementById(focusId)?.focus()
  }

  const toggle = (ids: readonly string[], on: boolean, focusId: string): void => {
    const others = now.off.filter((id) => !ids.includes(id))
    change({...now, off: on ? others : [...others, ...ids]}, focusId)
  }

  const ruleRow = (rule: RuleSummary): HTMLElement => {
    const id = `${name}-${rule.id}`
    const box = h('input', {type: 'checkbox', id})
    box.checked = !now.off.includes(rule.id)
    box.addEventListener('change', () => toggle([rule.id], box.checked, id))
    return h(
      'li',
      {class: box.checked ? 'rule' : 'rule rule-off'},
      box,
      h(
        'div',
        {class: 'rule-words'},
        h(
          'label',
          {for: id, class: 'rule-name'},
          h('span', {class: 'rule-title'}, rule.title),
          ' ',
          h('code', {}, rule.id)
        ),
        ...(beside?.(rule) ?? [])
      )
    )
  }

  const clauseGroup = (clause: Clause): HTMLElement => {
    const rules = known.filter((rule) => rule.clause === clause)
    const id = `${name}-clause-${clause}`
    const off = rules.filter((rule) => now.off.includes(rule.id)).length
    const box = h('input', {type: 'checkbox', id})
    box.checked = off === 0
    box.indeterminate = off > 0 && off < rules.length
    box.addEventListener('change', () =>
      toggle(
        rules.map((rule) => rule.id),
        box.checked,
        id
      )
    )
    return h(
      'section',
      {class: 'rule-group'},
      h(
        'div',
        {class: 'rule-group-head'},
        box,
        h('label', {for: id}, h('span', {class: 'clause'}, clause), ` ${clauseNames[clause]}`),
        off > 0 && h('span', {class: 'muted'}, `${rules.length - off} of ${rules.length} on`)
      ),
      h('ul', {}, ...rules.map(ruleRow))
    )
  }

  return {
    element,
    draw(rules, set) {
      known = rules
      now = set
      const id = `${name}-second-reader`
      const box = h('input', {type: 'checkbox', id})
      box.checked = set.secondReader
      box.addEventListener('change', () => change({...now, secondReader: box.checked}, id))
      const focused = element.contains(document.activeElement) ? document.activeElement?.id : undefined
      element.replaceChildren(
        h(
          'div',
          {class: 'rule-reader'},
          box,
          h(
            'label',
            {for: id},
            'Second reader',
            h('span', {class: 'muted'}, ' may raise and lower what the rules find')
          )
        ),
        ...clauses.map(clauseGroup)
      )
      if (focused) document.getElementById(focused)?.focus()
    }
  }
}
