import {readFileSync} from 'node:fs'
import {gzipSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {createLinter} from '../index.js'
import {bytesOf} from './bytes.js'
import {unpackNumbers} from './model.js'
import {verdicts, weighWindow} from './network.js'
import {network as shippedNetwork} from './shipped.js'

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
  it('should scale each run by its own factor', () => {
    const scales = Buffer.from(new Uint8Array(new Float32Array([0.5, 2]).buffer)).toString('base64')
    const bytes = Buffer.from(Int8Array.of(1, -2, 3, -4)).toString('base64')
    expect([...unpackNumbers({run: 2, bytes, scales})]).toEqual([0.5, -1, 6, -8])
  })
})

describe('the network', () => {
  const network = shippedNetwork()

  it('should give probabilities whatever the words, known or not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('leave', 'five', 'stars', 'refund', 'not'), fc.string()), {
          minLength: 1,
          maxLength: 60
        }),
        (words) => {
          const weighed = weighWindow(network, {
            words,
            known: words.map(() => ['place here']),
            whole: [],
            from: 0,
            to: words.length
          })
          expect(verdicts.reduce((sum, verdict) => sum + weighed[verdict], 0)).toBeCloseTo(1, 5)
          expect(weighed.against).toHaveLength(words.length)
        }
      )
    )
  })

  it('should stay within 150 kB, compressed', () => {
    const files = ['network-data.ts', 'word-codes.ts'].map((name) =>
      readFileSync(new URL(`./${name}`, import.meta.url))
    )
    expect(gzipSync(Buffer.concat(files), {level: 9}).length).toBeLessThan(150_000)
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

  it('should never reject a sentence that no frame takes for feedback', () => {
    for (const text of texts) {
      for (const finding of both.check({surface: 'message', from: 'buyer', text}).findings) {
        if (!finding.ruleId.endsWith('/hint') || finding.severity === 'warning') continue
        expect(finding.evidence.some(({slot}) => slot === 'object')).toBe(true)
      }
    }
  })

  it('should say nothing of a text without words for feedback', () => {
    expect(both.check({surface: 'message', from: 'seller', text: texts[2]}).findings).toEqual([])
  })
})
