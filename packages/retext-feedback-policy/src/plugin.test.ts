import {type Finding, type Report, readSubmission} from '@feedback-lint/core'
import rehypeParse from 'rehype-parse'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import remarkStringify from 'remark-stringify'
import {retext} from 'retext'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import * as api from './index.js'
import retextFeedbackPolicy, {type Options} from './index.js'

/** Finds the word FORBIDDEN, and keeps what it was asked. */
function fakeLinter(more: (text: string, start: number) => Partial<Finding> = () => ({}), read = true) {
  const asked: Record<string, unknown>[] = []
  return {
    asked,
    check(value: unknown): Report {
      const {text} = readSubmission(value)
      asked.push(value as Record<string, unknown>)
      const findings: Finding[] = []
      for (let start = text.indexOf('FORBIDDEN'); start >= 0; start = text.indexOf('FORBIDDEN', start + 1)) {
        findings.push({
          ruleId: 'terms/prohibit',
          clause: 'T',
          severity: 'error',
          title: 'Title',
          message: 'This forbids feedback.',
          why: 'The clause.',
          url: 'https://policy.test/terms/prohibit',
          start,
          end: start + 9,
          line: 1,
          column: start + 1,
          quote: 'FORBIDDEN',
          related: [],
          evidence: [],
          fixes: [],
          ...more(text, start)
        })
      }
      return {
        verdict: findings.length > 0 ? 'reject' : 'accept',
        findings,
        language: {code: 'en', read},
        ruleset: 'test',
        textHash: ''
      }
    }
  }
}

const remark = (options: Options) => unified().use(remarkParse).use(retextFeedbackPolicy, options).use(remarkStringify)

describe('retextFeedbackPolicy', () => {
  it('should expose the plugin only', () => {
    expect(Object.keys(api)).toEqual(['default'])
  })

  it('should give messages the shape that unified tools read', () => {
    const markdown = 'A lamp &amp; more.\r\n\r\n> so FORBIDDEN here'
    const start = markdown.indexOf('FORBIDDEN')
    const linter = fakeLinter((text) => ({
      related: [{start: 2, end: 6, role: 'the reward', quote: text.slice(2, 6)}],
      fixes: [{title: 'Write “Welcome”', edits: [{start, end: start + 9, text: 'Welcome'}], preferred: true}]
    }))
    const file = remark({linter}).processSync(new VFile({path: 'lamp.md', value: markdown}))
    expect(file.messages.map(String)).toEqual(['lamp.md:3:6-3:15: This forbids feedback.'])
    const [message] = file.messages
    expect(message).toMatchObject({
      reason: 'This forbids feedback.',
      fatal: true,
      ruleId: 'terms-prohibit',
      source: 'retext-feedback-policy',
      actual: 'FORBIDDEN',
      expected: ['Welcome'],
      note: 'The clause.\nWrite “Welcome”.',
      url: 'https://policy.test/terms/prohibit',
      place: {start: {line: 3, column: 6, offset: start}, end: {line: 3, column: 15, offset: start + 9}},
      cause: {reason: 'the reward: “lamp”', place: {start: {line: 1, column: 3, offset: 2}}}
    })
  })

  it('should mark warnings as such', () => {
    const file = remark({linter: fakeLinter(() => ({severity: 'warning'}))}).processSync('FORBIDDEN')
    expect(file.messages[0]!.fatal).toBe(false)
  })

  it('should expect only what can stand exactly in the place', () => {
    const text = 'A FORBIDDEN lamp.'
    const edit = (start: number, end: number, words: string) => ({start, end, text: words})
    const fixes = [
      {title: 'Remove', edits: [edit(2, 11, '')], preferred: false},
      {title: 'Sentence', edits: [edit(0, 17, 'Welcome.')], preferred: false},
      {title: 'Two', edits: [edit(2, 5, 'UN'), edit(10, 11, '')], preferred: true}
    ]
    const [message] = remark({linter: fakeLinter(() => ({fixes}))}).processSync(text).messages
    expect(message!.expected).toEqual(['UNBIDDE', ''])
    const [without] = remark({linter: fakeLinter()}).processSync(text).messages
    expect(without!.expected).toBeUndefined()
  })

  it('should read Markdown, HTML and plain text by the tree', async () => {
    const linter = fakeLinter()
    remark({linter}).processSync('FORBIDDEN')
    remark({linter}).processSync('<b>raw</b> text')
    unified()
      .use(rehypeParse, {fragment: true})
      .use(retextFeedbackPolicy, {linter})
      .runSync({type: 'root', children: [{type: 'element', tagName: 'p', properties: {}, children: []}]})
    const html = unified().use(rehypeParse, {fragment: true}).use(retextFeedbackPolicy, {linter})
    html.runSync(html.parse('only text'), new VFile('only text'))
    await retext().use(retextFeedbackPolicy, {linter}).process('FORBIDDEN')
    retext().use(retextFeedbackPolicy, {linter, format: 'markdown'}).processSync('text')
    expect(linter.asked.map(({format}) => format)).toEqual(['markdown', 'markdown', 'html', 'html', 'text', 'markdown'])
  })

  it('should work behind remark-retext, with the offsets of the Markdown', async () => {
    const linter = fakeLinter()
    const prose = unified().use(retextEnglish).use(retextFeedbackPolicy, {linter, format: 'markdown'})
    const file = await unified()
      .use(remarkParse)
      .use(remarkRetext, prose)
      .use(remarkStringify)
      .process('Tom &amp; Jerry: *FORBIDDEN*')
    expect(file.messages[0]!.place).toMatchObject({start: {offset: 18}, end: {offset: 27}})
    expect(linter.asked).toHaveLength(1)
  })

  it('should say what the text is', () => {
    const linter = fakeLinter()
    remark({linter}).processSync('x')
    remark({linter, surface: 'feedback', rating: 'positive'}).processSync('x')
    remark({linter, surface: 'message', from: 'buyer', context: {listing: 'A lamp.'}}).processSync('x')
    remark({
      linter,
      surface: 'revision-request',
      rating: 'neutral',
      requested: 'positive',
      format: 'text',
      from: null
    }).processSync('x')
    expect(linter.asked).toEqual([
      {surface: 'listing', from: 'seller', format: 'markdown', text: 'x'},
      {surface: 'feedback', from: 'buyer', format: 'markdown', text: 'x', rating: 'positive'},
      {surface: 'message', from: 'buyer', format: 'markdown', text: 'x', context: {listing: 'A lamp.'}},
      {surface: 'revision-request', from: 'seller', format: 'text', text: 'x', rating: 'neutral', requested: 'positive'}
    ])
  })

  it('should report a text that could not be checked or read', () => {
    const [unchecked] = remark({linter: fakeLinter(), surface: 'feedback'}).processSync('x').messages
    expect(unchecked).toMatchObject({
      ruleId: 'not-checked',
      fatal: true,
      reason: '/rating is missing: a feedback needs it'
    })
    const [unread] = remark({linter: fakeLinter(undefined, false)}).processSync('x').messages
    expect(unread).toMatchObject({ruleId: 'not-read', fatal: false})
  })

  it('should not hide a fault', () => {
    const check = () => {
      throw new RangeError('fault')
    }
    expect(() => remark({linter: {check}}).processSync('x')).toThrow('fault')
  })

  it('should say nothing of a tree without a file', () => {
    const processor = remark({linter: fakeLinter()})
    expect(() =>
      processor.runSync({type: 'root', children: [{type: 'paragraph', children: [{type: 'text', value: 'FORBIDDEN'}]}]})
    ).not.toThrow()
  })
})

describe('retextFeedbackPolicy with the real rules', () => {
  it('should find a term in Markdown, HTML and text', async () => {
    const words = 'Buyers who leave negative feedback will be blocked.'
    const markdown = await unified()
      .use(remarkParse)
      .use(retextFeedbackPolicy)
      .use(remarkStringify)
      .process(`# Lamp &amp; shade\n\n${words}`)
    const html = unified().use(rehypeParse).use(retextFeedbackPolicy)
    const page = new VFile(`<p>Lamp &amp; shade</p><p>${words}</p>`)
    await html.run(html.parse(page), page)
    const text = retext().use(retextFeedbackPolicy).processSync(words)
    for (const file of [markdown, page, text]) {
      expect(file.messages.map(({ruleId, fatal}) => [ruleId, fatal])).toEqual([['terms-penalty', true]])
    }
    expect(String(page.messages[0]!.actual)).toContain('negative feedback')
  })

  it('should say nothing of an innocent listing', () => {
    const file = unified()
      .use(remarkParse)
      .use(retextFeedbackPolicy)
      .use(remarkStringify)
      .processSync('A lamp. Feedback is voluntary.')
    expect(file.messages).toEqual([])
  })
})
