import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {fold} from '../fold/fold.js'
import {createFrameMemory, speaks} from '../frames/index.js'
import {needOf, wordsOfPhrase} from '../frames/needs.js'
import {compilePhrases, matchPhrases} from '../frames/phrase-book.js'
import {entriesOf} from '../frames/phrase-syntax.js'
import {triggers} from '../frames/triggers.js'
import {splitWords} from '../frames/words.js'
import {Memory} from '../memory/memory.js'
import {scan} from './scan.js'
import {WordTable} from './table.js'
import {wantedOf} from './wanted.js'

/** The words of a file of the frames: the best sentences to try its code with are made of them. */
function wordsOf(file: string): string[] {
  const code = readFileSync(new URL(`../frames/${file}`, import.meta.url), 'utf8')
  return [...new Set(code.replace(/^import.*$|^ *\/\/.*$|^ *\/?\*.*$/gmu, '').match(/[a-z]+|\b\d+\b/gu))]
}

const finders = ['scores', 'stars', 'graded', 'standing', 'audience', 'bare', 'weak', 'gag', 'mentions', 'verbs']
const pools = [...finders.map((name) => wordsOf(`${name}.ts`)), wordsOf('en/mentions.ts'), wordsOf('en/gag.ts')]
const common =
  'the a an to of in on for from with us me you your our my it this that is are be will or and not no if give 5 five'.split(
    ' '
  )
const marks = [',', '/', '-', '99.8 %', '4.9', '"']

function sentences(keep: (word: string) => boolean): fc.Arbitrary<string> {
  const pool = fc.constantFrom(...pools.map((words) => words.filter(keep)))
  return pool.chain((words) =>
    fc
      .array(
        fc.oneof(
          {arbitrary: fc.constantFrom(...words), weight: 8},
          {arbitrary: fc.constantFrom(...common), weight: 4},
          {arbitrary: fc.constantFrom(...marks), weight: 1}
        ),
        {minLength: 2, maxLength: 10}
      )
      .map((made) => made.join(' ').replaceAll(' / ', '/'))
  )
}

function isMissed(text: string): boolean {
  if (!speaks(fold(text).text)) return false
  const wanted = wantedOf(text, 'text', scan(text, 'text'), {
    fold,
    frames: createFrameMemory(1000),
    holds: new Memory(1000)
  })
  return wanted !== 'all' && wanted.parts.length === 0
}

describe('scan', () => {
  it('should find a spot in every sentence that speaks, whatever finder hears it', () => {
    fc.assert(
      fc.property(
        sentences(() => true),
        (text) => !isMissed(text)
      ),
      {numRuns: 4000}
    )
  })

  it('should find one too where only words beside one another speak', () => {
    const {alone} = triggers()
    fc.assert(
      fc.property(
        sentences((word) => !alone.has(word)),
        (text) => !isMissed(text)
      ),
      {numRuns: 6000}
    )
  })

  it('should find nothing in what innocent people write', () => {
    const text = 'The desk is made of oak and has two drawers. The top was sanded and oiled last spring.'
    expect(scan(text, 'markdown').spots).toEqual([])
  })

  it('should tell words apart however many fall on one place of its table', () => {
    const table = new WordTable()
    for (let count = 1; count < 50_000; count += 1) {
      const word = `w${count.toString(26).replaceAll(/\d/gu, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`
      // Made to collide: the place depends on the numbers, the word must not.
      expect(table.token(table.find(count % 7, count, 1, word, 0, word.length)).text).toBe(word)
      expect(table.token(table.find(count % 7, count, 1, word, 0, word.length)).text).toBe(word)
    }
    expect(table.changes).toBeGreaterThan(1)
  })
})

describe('needs of a phrase', () => {
  it('should be read from it as the phrase book reads it', () => {
    const phrases = [
      '(leave|give)~ [us] five star+',
      '(a b|c .. d) (x|y)~ z',
      'good one+',
      'take~ .. down (from|off) it'
    ]
    for (const phrase of phrases) {
      const book = compilePhrases([{text: phrase, meaning: true}], new Map())
      const sets = wordsOfPhrase(phrase)
      const texts = sets.reduce<string[]>(
        (all, set) => (all.length === 0 ? [...set] : all.flatMap((text) => [...set].map((word) => `${text} ${word}`))),
        []
      )
      expect(texts.length).toBeGreaterThan(1)
      if (phrase === 'good one+') for (const text of texts) expect(matchPhrases(book, splitWords(text))).toHaveLength(1)
      expect(needOf(phrase, new Set())).toBeDefined()
    }
    expect(entriesOf('a | b [c | d]\n(e|f) g')).toEqual(['a', 'b [c | d]', '(e|f) g'])
    expect(wordsOfPhrase('# [star] of {unit} , box+').map((set) => [...set].slice(0, 2))).toEqual([
      ['#'],
      ['of'],
      ['box', 'boxes']
    ])
  })
})
