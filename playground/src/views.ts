import type {App, Panel} from './app.js'
import {createCompare} from './panels/compare.js'
import {type CorpusPanel, createCorpus} from './panels/corpus.js'
import {createFindings} from './panels/findings.js'
import {createFolded} from './panels/folded.js'
import {createRules} from './panels/rules.js'
import {createTiming} from './panels/timing.js'
import {createTrees} from './panels/trees.js'
import {createVerdict} from './panels/verdict.js'
import type {TabName} from './state/state.js'
import {byId, h} from './ui/dom.js'
import {createTabs} from './ui/tabs.js'

const titles: Readonly<Record<TabName, string>> = {
  text: 'Text',
  findings: 'Findings',
  verdict: 'Verdict',
  folded: 'Folded',
  trees: 'Trees',
  rules: 'Rules',
  timing: 'Timing',
  compare: 'Compare',
  corpus: 'Corpus'
}

export interface Views {
  show(name: TabName, options?: {focus?: boolean}): void
  onCaret(offset: number): void
  readonly corpus: CorpusPanel
}

/**
 * The views of the results. Where there is room for one column only, the text is a view like the others; otherwise its
 * tab is not there, and it stands beside them.
 */
export function createViews(app: App, createWorker: () => Worker): Views {
  const corpus = createCorpus(app, createWorker)
  const panels: Readonly<Record<Exclude<TabName, 'text'>, Panel>> = {
    findings: createFindings(app),
    verdict: createVerdict(app),
    folded: createFolded(app),
    trees: createTrees(app),
    rules: createRules(app),
    timing: createTiming(app),
    compare: createCompare(app),
    corpus
  }
  const list = byId('tabs')
  const area = byId('panels')
  const text = byId('panel-text')
  const narrow = window.matchMedia('(max-width: 719px)')
  let current: Exclude<TabName, 'text'> = 'findings'
  let onText = true
  let stale = true

  const tabOf = (name: TabName): HTMLElement => {
    const count = name === 'findings' && h('span', {class: 'tab-count', id: 'findings-count'})
    const tab = h('button', {type: 'button', id: `tab-${name}`, class: `tab tab-${name}`}, titles[name], count)
    list.append(tab)
    return tab
  }
  const textTab = {name: 'text' as const, tab: tabOf('text'), panel: text}
  const others = Object.entries(panels).map(([name, {element}]) => {
    const panel = h('div', {id: `panel-${name}`, class: 'panel scrolls', tabindex: 0, hidden: true}, element)
    area.append(panel)
    return {name: name as TabName, tab: tabOf(name as TabName), panel}
  })
  const onSelect = (name: TabName): void => app.openTab(name)
  const tabs = createTabs<TabName>(list, 'Views', [textTab, ...others], onSelect)

  const draw = (): void => {
    stale = false
    panels[current].draw()
  }

  const arrange = (options?: {focus?: boolean}): void => {
    const one = narrow.matches
    document.body.classList.toggle('narrow', one)
    document.body.classList.toggle('on-text', one && onText)
    textTab.tab.hidden = !one
    tabs.select(one && onText ? 'text' : current, options)
    if (one) {
      text.setAttribute('role', 'tabpanel')
      text.setAttribute('aria-labelledby', textTab.tab.id)
    } else {
      text.hidden = false
      text.removeAttribute('role')
      text.removeAttribute('aria-labelledby')
    }
  }

  narrow.addEventListener('change', () => arrange())
  app.check.listen(({explanation, status}) => {
    stale = true
    if (status !== 'checking') draw()
    const count = explanation?.report.findings.length ?? 0
    byId('findings-count').textContent = count > 0 ? String(count) : ''
  })
  app.about.listen(draw)
  app.store.listen((now, before) => {
    if (now.rules !== before.rules || now.other !== before.other) draw()
  })
  arrange()

  return {
    corpus,
    show(name, options) {
      onText = name === 'text'
      if (name !== 'text') {
        const changed = name !== current
        current = name
        if (changed || stale) draw()
      }
      arrange(options)
    },
    onCaret: (offset) => panels[current].onCaret?.(offset)
  }
}
