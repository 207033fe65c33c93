import {readFileSync} from 'node:fs'
import {gzipSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {createLinter} from '../index.js'
import {bytesOf} from './bytes.js'
import {eachFeature} from './features.js'
import {weights as shipped} from './shipped.js'
import {weighWindow, weighWords} from './weigh.js'
import {unpackNumbers} from './weights.js'

describe('bytesOf', () => {
  it('should read base64 as Node does', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 200}), (bytes) => {
        expect([...bytesOf(Buffer.from(bytes).toString('base64'))]).toEqual([...bytes])
      })
    )
  })
})

describe('unpackNumbers', () => {
  it('should square what is packed, and keep its sign', () => {
    const bytes = Buffer.from(Uint8Array.of(0xe1, 0x70)).toString('base64')
    const {values, scale} = unpackNumbers({scale: 0.5, bytes})
    expect([...values].map((value) => value * scale)).toEqual([0.5, -2, 0, 24.5])
  })
})

describe('weighWindow', () => {
  const weights = shipped()
  const word = fc.oneof(fc.constantFrom('leave', 'five', 'stars', 'refund', 'not'), fc.string())
  const concept = fc.constantFrom('mention/noun/strong', 'act/leave', 'effect/harm', 'under if', 'place here')
  const windows = fc
    .array(fc.tuple(word, fc.array(concept, {maxLength: 8})), {minLength: 1, maxLength: 60})
    .chain((made) =>
      fc.tuple(fc.nat({max: made.length - 1}), fc.array(fc.string(), {maxLength: 5})).map(([from, whole]) => ({
        words: made.map(([one]) => one),
        known: made.map(([, names]) => names),
        whole,
        from,
        to: made.length
      }))
    )

  it('should give probabilities whatever the words, known or not', () => {
    fc.assert(
      fc.property(windows, (window) => {
        const {accept, review, reject, clauses} = weighWindow(weights, window)
        expect(accept + review + reject).toBeCloseTo(1, 5)
        expect([...clauses].sort()).toEqual(['D', 'E', 'M', 'T'])
        expect(weighWords(weights, window)).toHaveLength(window.words.length)
      })
    )
  })

  it('should notice no more than so much for each word, however many phrases cover it', () => {
    const phrases = Array.from({length: 300}, (_, at) => `concept ${at}`)
    const window = {words: Array(80).fill('stars'), known: Array(80).fill(phrases), whole: phrases, from: 0, to: 80}
    let noticed = 0
    eachFeature(window, () => {
      noticed += 1
    })
    expect(noticed).toBeLessThan(80 * 700)
  })

  it('should stay within 150 kB, compressed', () => {
    const data = readFileSync(new URL('./weights-data.ts', import.meta.url))
    expect(gzipSync(data, {level: 9}).length).toBeLessThan(150_000)
  })
})

describe('the second reader', () => {
  const both = createLinter()
  const alone = createLinter({secondReader: false})
  const texts = [
    'Buyers who leave negative feedback will be blocked.',
    'A shame if that spotless record of yours got its first stain. Throw in the strap and it stays clean.',
    'Thanks for the quick payment, the vase goes out tomorrow.'
  ]

  it('should leave out nothing but itself when it is off', () => {
    for (const text of texts) {
      const {findings} = alone.check({surface: 'message', from: 'buyer', text})
      expect(findings.filter(({ruleId}) => ruleId.endsWith('/hint'))).toEqual([])
    }
  })

  it('should never reject a sentence of which no frame says a thing', () => {
    for (const text of texts) {
      for (const finding of both.check({surface: 'message', from: 'buyer', text}).findings) {
        if (!finding.ruleId.endsWith('/hint') || finding.severity === 'warning') continue
        expect(finding.evidence.some(({slot}) => slot !== 'weighs')).toBe(true)
      }
    }
  })

  it('should say nothing of a text without words for feedback', () => {
    expect(both.check({surface: 'message', from: 'seller', text: texts[2]}).findings).toEqual([])
  })
})
