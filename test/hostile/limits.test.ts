import {createLinter, SubmissionError} from '@feedback-lint/core'
import {describe, expect, it} from 'vitest'
import {planted} from './growth.js'
import {shapes} from './shapes.js'

const linter = createLinter()
const listing = {surface: 'listing', from: 'seller'}
const breach = planted('text')

describe('a text past a limit', () => {
  it.each(['check', 'explain'] as const)('should be refused when it is too long to %s', (ask) => {
    const short = createLinter({maxLength: 100})
    const text = 'a'.repeat(100)
    expect(short.check({...listing, text}).verdict).toBe('accept')
    for (const longer of [`${text}a`, `${text}\u{1f44d}`, `${text}${breach}`]) {
      const asked = () => short[ask]({...listing, text: longer})
      expect(asked).toThrow(SubmissionError)
      expect(asked).toThrow(expect.objectContaining({field: '/text', code: 'too-long'}))
    }
  })

  it('should be read up to a megabyte', () => {
    const text = `${' '.repeat(1_000_000 - breach.length)}${breach}`
    expect(linter.check({...listing, text}).verdict).toBe('reject')
    expect(() => linter.check({...listing, text: ` ${text}`})).toThrow('/text is longer than 1000000 characters')
  })

  it('should be read where it has 20,000 blocks', () => {
    for (const format of ['text', 'markdown', 'html'] as const) {
      const block = format === 'html' ? '<p>a</p>' : 'a\n\n'
      expect(linter.check({...listing, format, text: block.repeat(20_000) + planted(format)}).verdict).toBe('reject')
    }
  })
})

/** Words after which the same words are about another field: film negatives, a guitar's feedback. */
const otherFields = new Set(['words of other fields', 'new words of letters'])

describe('what stands after a hostile shape', () => {
  const all = shapes
    .filter(({hides, name}) => !hides && !otherFields.has(name))
    .flatMap((shape) => shape.formats.map((format) => ({name: shape.name, shape, format})))

  it.each(all)('should not be called clean: $name in $format', ({shape, format}) => {
    const text = shape.make(1500) + planted(format)
    const {verdict, findings, language} = linter.check({...listing, format, text})
    if (language.read) expect(verdict).not.toBe('accept')
    expect(findings.some(({end}) => end > text.length - planted(format).length)).toBe(true)
  })
})
