import type {App, Check} from './app.js'
import {keepChecked} from './check.js'
import {listenToDrops, openFile} from './drop.js'
import {createEditor} from './editor/editor.js'
import {policyLinter, policyOf} from './editor/policy.js'
import {embedded, talkToHost} from './embed.js'
import {keepAddress} from './state/address.js'
import {clearDraft, keepDraft, readDraft} from './state/draft.js'
import type {ReadState} from './state/read-state.js'
import {decodeHash, type Opened} from './state/share.js'
import {emptyState, formatOf, type State} from './state/state.js'
import {createStore} from './state/store.js'
import {createAnnouncer} from './ui/announce.js'
import {openCopy} from './ui/copy-dialog.js'
import {byId} from './ui/dom.js'
import {createInputs} from './ui/inputs.js'
import {listenToKeys, openKeys} from './ui/keys.js'
import {openSamples} from './ui/samples-dialog.js'
import {openShare} from './ui/share-dialog.js'
import {createSplitter} from './ui/splitter.js'
import {createStrip} from './ui/strip.js'
import {createTheme} from './ui/theme.js'
import {createViews, type Views} from './views.js'
import {createClient} from './worker/client.js'

declare const __SELLER__: boolean

const longText = 100_000
const draftEvery = 800

const createWorker = (): Worker =>
  new Worker(new URL('./worker/worker.ts', import.meta.url), {type: 'module', name: 'feedback-lint'})

const firstText = `# Brass desk lamp, 1962

Rewired last year, works on 230 V. Posted within two days.

Buyers who leave negative feedback will be blocked. If anything is wrong, please contact us first, so that we can fix it.
`

async function start(): Promise<void> {
  const announce = createAnnouncer(byId('announce'))
  const opened = await decodeHash(location.hash)
  const store = createStore<State>(firstState(opened))
  const check = createStore<Check>({status: 'waiting', times: []})
  const about = createStore<App['about']['now']>({rules: [], ruleset: ''})
  const worker = createClient({
    create: createWorker,
    onRestart: () => announce('The checker took too long over this text and was restarted.'),
    onAbout: (now) => about.set({rules: now.rules, ruleset: now.ruleset})
  })
  let views: Views | undefined
  const editor = createEditor(byId('editor'), store.now.text, {
    onText: (text) => store.set({text}),
    onCaret: (offset) => {
      showCaret(app)
      views?.onCaret(offset)
    }
  })
  const app: App = {
    store,
    check,
    about,
    worker,
    editor,
    announce,
    load(state) {
      store.set(state)
      editor.setText(state.text)
    },
    openTab(tab, options) {
      store.set({tab})
      views?.show(tab, options)
    },
    goTo(range) {
      app.showText()
      editor.select(range, {focus: true})
    },
    showText() {
      if (document.body.classList.contains('narrow')) app.openTab('text')
    },
    showRule(id) {
      app.openTab('rules')
      const focus = (): void => document.getElementById(`rule-${id}`)?.focus()
      if (about.now.rules.length > 0) focus()
      else about.listen(focus)
    }
  }

  createTheme(byId<HTMLSelectElement>('theme'))
  createInputs(byId<HTMLFormElement>('inputs'), store)
  createSplitter(byId('splitter'), byId('main'))
  createStrip(app, byId('strip'), byId('verdict-status'))
  views = createViews(app, createWorker)
  views.show(store.now.tab)
  wireEditor(app)
  wireTools(app, views)
  listenToKeys(app, byId('results'), () => openShare(app))
  if (embedded) document.body.classList.add('embedded')
  else {
    keepAddress(store, (found) => openState(app, found))
    keepDrafts(store)
  }
  tellOpened(opened)
  if (opened.kind === 'rule') app.showRule(opened.id)
  talkToHost(app)
  keepChecked(store, check, worker)
  await keepOffline()
}

/** A link first, then the draft of the last visit, then a text to begin with. */
function firstState(opened: Opened): State {
  if (opened.kind === 'state') return opened.read.state
  const draft: ReadState | undefined = embedded ? undefined : readDraft()
  if (draft && draft.state.text !== '') {
    byId('draft-state').textContent = 'Your last draft'
    return draft.state
  }
  return embedded ? emptyState : {...emptyState, text: firstText}
}

function openState(app: App, opened: Opened): void {
  tellOpened(opened)
  if (opened.kind === 'rule') app.showRule(opened.id)
  if (opened.kind !== 'state') return
  app.load(opened.read.state)
  app.openTab(opened.read.state.tab)
}

function tellOpened(opened: Opened): void {
  if (opened.kind === 'unreadable') notice(opened.problem)
  if (opened.kind === 'state' && opened.read.dropped.length > 0) {
    notice(`Some of it could not be used and was left out: ${opened.read.dropped.join(', ')}.`)
  }
}

function notice(words: string): void {
  byId('notice-words').textContent = words
  byId('notice').hidden = false
}

function wireEditor(app: App): void {
  const {store, editor, worker} = app
  const linter = policyLinter(store, worker)
  const known = ({surface, from, format, rating, requested, stars, listing, rules}: State): string =>
    JSON.stringify([surface, from, format, rating, requested, stars, listing, rules])
  const fit = (state: State): void => {
    editor.setFormat(formatOf(state))
    editor.setPolicy(policyOf(state, linter))
  }
  const showLength = ({text}: State): void => {
    const long = text.length > longText ? ': a long text, so checks take longer' : ''
    byId('length').textContent = `${text.length.toLocaleString('en')} characters${long}`
  }
  store.listen((now, before) => {
    if (now.text !== before.text) showLength(now)
    if (known(now) !== known(before)) fit(now)
  })
  fit(store.now)
  showLength(store.now)
  showCaret(app)
}

function showCaret({editor}: App): void {
  const {state} = editor.view
  const {head} = state.selection.main
  const line = state.doc.lineAt(head)
  byId('caret').textContent = `line ${line.number}, column ${head - line.from + 1}`
}

function wireTools(app: App, views: Views): void {
  const openFiles = (file: File): void =>
    void openFile(app, file, {
      onState: (opened) => openState(app, opened),
      onCorpus: (corpus) => views.corpus.open(corpus, corpus.name),
      onProblem: notice
    })
  const input = byId<HTMLInputElement>('open-file')
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file) openFiles(file)
    input.value = ''
  })
  listenToDrops(openFiles)
  byId('open-button').addEventListener('click', () => input.click())
  byId('samples-button').addEventListener('click', () => void openSamples(app))
  byId('copy-button').addEventListener('click', () => openCopy(app))
  byId('share-button').addEventListener('click', () => openShare(app))
  byId('help-button').addEventListener('click', openKeys)
  byId('seller-link').hidden = !__SELLER__
  byId('notice-close').addEventListener('click', () => {
    byId('notice').hidden = true
  })
  byId('clear-button').addEventListener('click', () => {
    app.load({...emptyState, tab: app.store.now.tab})
    clearDraft()
    byId('draft-state').textContent = ''
    app.announce('The text and the draft are cleared. Undo in the editor brings the text back.')
    app.editor.focus()
  })
}

function keepDrafts(store: App['store']): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = (): void => {
    clearTimeout(timer)
    timer = undefined
    keepDraft(store.now)
  }
  store.listen(() => {
    timer ??= setTimeout(keep, draftEvery)
  })
  window.addEventListener('pagehide', () => {
    if (timer !== undefined) keep()
  })
}

/** The built page works without a network, once it has been open. */
async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || embedded || !('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('./service-worker.js')
  } catch {
    // Without it the page needs the network, and works as before.
  }
}

void start()
