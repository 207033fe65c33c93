import type {RuleSummary} from '@feedback-lint/core'
import type {App, Panel} from '../app.js'
import {allRules, sameRuleset} from '../state/state.js'
import {h, icon} from '../ui/dom.js'
import {createRuleList} from '../ui/rule-list.js'
import {openSamples} from '../ui/samples-dialog.js'

/** Of each rule why it fired or did not, and switches for them. */
export function createRules(app: App): Panel {
  const fired = h('input', {type: 'checkbox', on: {change: () => draw()}})
  const said = h('p', {})
  const reset = h(
    'button',
    {type: 'button', class: 'button button-small', on: {click: () => app.store.set({rules: allRules})}},
    'All rules on'
  )
  const list = createRuleList({
    name: 'rule',
    onChange: (rules) => app.store.set({rules}),
    beside: (rule) => reasonOf(rule)
  })
  const element = h(
    'div',
    {class: 'rules'},
    h('div', {class: 'panel-tools'}, said, h('label', {class: 'check'}, fired, 'Only those that fired'), reset),
    list.element
  )

  const reasonOf = (rule: RuleSummary): HTMLElement[] => {
    const {explanation} = app.check.now
    const reason = explanation?.rules.find(({id}) => id === rule.id)
    const only = h(
      'button',
      {
        type: 'button',
        class: 'link-button',
        'aria-label': `Only this rule: ${rule.title}`,
        on: {
          click: () => {
            const off = app.about.now.rules.filter(({id}) => id !== rule.id).map(({id}) => id)
            app.store.set({rules: {...app.store.now.rules, off}})
            app.announce(`Only ${rule.id} is on.`)
          }
        }
      },
      'Only this rule'
    )
    const examples = h(
      'button',
      {
        type: 'button',
        class: 'link-button',
        'aria-label': `Examples of ${rule.title}`,
        on: {click: () => void openSamples(app, rule.id)}
      },
      'Examples'
    )
    const off = app.store.now.rules.off.includes(rule.id)
    const words = off ? 'It is switched off.' : reason ? sentence(reason.because) : 'Not checked yet.'
    const state = off ? 'rule-reason' : reason?.fired ? 'rule-reason rule-fired' : 'rule-reason'
    return [
      h(
        'p',
        {class: state},
        reason?.fired && !off && icon('review'),
        h('strong', {}, off ? 'Off. ' : reason?.fired ? 'Fired: ' : 'Did not fire: '),
        words
      ),
      h('p', {class: 'rule-more'}, h('span', {class: 'muted'}, `reads ${rule.surfaces.join(', ')}`), only, examples)
    ]
  }

  const draw = (): void => {
    const {rules} = app.about.now
    const {explanation} = app.check.now
    const hit = new Set(explanation?.rules.filter((rule) => rule.fired).map(({id}) => id))
    const {rules: set} = app.store.now
    said.textContent = `${hit.size} of ${rules.length} rules fired${set.off.length > 0 ? `; ${set.off.length} off` : ''}.`
    reset.hidden = sameRuleset(set, allRules)
    list.draw(fired.checked ? rules.filter(({id}) => hit.has(id)) : rules, set)
  }

  return {element, draw}
}

function sentence(because: string): string {
  const whole = because.charAt(0).toUpperCase() + because.slice(1)
  return /[.!?]$/u.test(whole) ? whole : `${whole}.`
}
