/** Forty words that somebody would look for who looks for words. */
export const keywords =
  'feedback review reviews rating ratings rate rated star stars negative positive neutral comment comments refund discount voucher coupon cashback gift block blocked report sue legal lawyer fee penalty warranty void remove revise delete complain complaint neg dsr testimonial reputation retaliate'.split(
    ' '
  )

export const ours = 'feedback-lint'

/**
 * What makes each peer, which is loaded where it is asked for. A peer reads a text and gives a number, or a promise of one, so
 * that nothing can be left out; `most` is how much of a text it gets, in UTF-16 code units.
 */
export const peers = {
  [ours]: () => ourLinter({}),
  'feedback-lint, all read': () => ourLinter({scan: false}),
  'harper.js': harper,
  textlint,
  'retext-equality': equality,
  async alex() {
    const {markdown} = await import('alex')
    return (text) => markdown(text).messages.length
  },
  async 'write-good'() {
    const {default: writeGood} = await import('write-good')
    return (text) => writeGood(text).length
  },
  async obscenity() {
    const {englishDataset, englishRecommendedTransformers, RegExpMatcher} = await import('obscenity')
    const matcher = new RegExpMatcher({...englishDataset.build(), ...englishRecommendedTransformers})
    return (text) => matcher.getAllMatches(text).length
  },
  async 'remark-parse'() {
    const [{unified}, {default: remarkParse}] = await Promise.all([import('unified'), import('remark-parse')])
    const parser = unified().use(remarkParse)
    return (text) => parser.parse(text).children.length
  },
  async 'parse-english'() {
    const {ParseEnglish} = await import('parse-english')
    const parser = new ParseEnglish()
    return (text) => parser.parse(text).children.length
  },
  'keyword list': () => wordList,
  'keyword expression /giu': () => matcher('giu'),
  'keyword expression /gi': () => matcher('gi')
}

async function ourLinter(options) {
  const {createLinter} = await import('@feedback-lint/core')
  const linter = createLinter(options)
  return (text, surface) =>
    linter.check({surface, from: surface === 'listing' ? 'seller' : 'buyer', text}).findings.length
}

/** Harper reads a few thousand characters a second, so it gets the beginnings of the texts: a long one would take a minute. */
const harperReads = 2000

async function harper() {
  const [{Dialect, LocalLinter}, {binary}] = await Promise.all([import('harper.js'), import('harper.js/binary')])
  const linter = new LocalLinter({binary, dialect: Dialect.American})
  await linter.setup()
  const read = async (text) => {
    const lints = await linter.lint(text, {language: 'markdown'})
    // They live in the memory of its WebAssembly, which no collector looks after.
    for (const lint of lints) lint.free()
    return lints.length
  }
  return Object.assign(read, {most: harperReads})
}

/** textlint has no rules of its own; these four are such as an English shop would take. */
async function textlint() {
  const names = ['common-misspellings', 'no-todo', 'stop-words', 'terminology']
  const {TextlintKernel} = await import('@textlint/kernel')
  const whatItIs = async (name) => {
    const {default: exported} = await import(name)
    return exported.default ?? exported
  }
  const rules = await Promise.all(
    names.map(async (ruleId) => ({ruleId, rule: await whatItIs(`textlint-rule-${ruleId}`)}))
  )
  const plugins = [{pluginId: 'markdown', plugin: await whatItIs('@textlint/textlint-plugin-markdown')}]
  const kernel = new TextlintKernel()
  return async (text) => (await kernel.lintText(text, {ext: '.md', plugins, rules})).messages.length
}

async function equality() {
  const [{unified}, {default: retextEnglish}, {default: retextEquality}] = await Promise.all([
    import('unified'),
    import('retext-english'),
    import('retext-equality')
  ])
  const processor = unified()
    .use(retextEnglish)
    .use(retextEquality)
    .use(function () {
      // Nothing is written anew; only its messages count.
      this.compiler = () => ''
    })
  return (text) => processor.processSync(text).messages.length
}

/** The same words looked for one by one, as a list of banned words is. */
function wordList(text) {
  const lower = text.toLowerCase()
  return keywords.filter((word) => lower.includes(word)).length
}

function matcher(flags) {
  const expression = new RegExp(`\\b(?:${keywords.join('|')})\\b`, flags)
  return (text) => {
    let count = 0
    for (const _ of text.matchAll(expression)) count += 1
    return count
  }
}
