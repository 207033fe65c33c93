import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Folded, fold, unfold} from './fold.js'
import {longWords} from './vocabulary.js'

/** Random, but the same for the same seed. */
type Pick = (count: number) => number

const cyrillic: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  j: 'ј',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у'
}
const greek: Readonly<Record<string, string>> = {
  a: 'α',
  e: 'ε',
  i: 'ι',
  k: 'κ',
  n: 'η',
  o: 'ο',
  p: 'ρ',
  t: 'τ',
  u: 'υ',
  v: 'ν'
}
const leet: Readonly<Record<string, string>> = {
  a: '4@',
  b: '8',
  e: '3€',
  g: '69',
  i: '1!',
  l: '1|',
  o: '0',
  s: '5$',
  t: '7+'
}
const accents = ['\u0300', '\u0301', '\u0302', '\u0308', '\u0323', '\u0336']

/** Each turns the letters of a word, which may be disguised already, into others. */
const disguises: Readonly<Record<string, (letters: readonly string[], pick: Pick) => readonly string[]>> = {
  cyrillic: (letters, pick) => some(letters, pick, (letter) => cyrillic[letter]),
  greek: (letters, pick) => some(letters, pick, (letter) => greek[letter]),
  fullWidth: (letters, pick) => some(letters, pick, (letter) => shifted(letter, 0xff21, 0xff41)),
  bold: (letters, pick) => some(letters, pick, (letter) => shifted(letter, 0x1d400, 0x1d41a)),
  ringed: (letters, pick) => some(letters, pick, (letter) => shifted(letter, 0x24b6, 0x24d0)),
  accents: (letters, pick) =>
    some(letters, pick, (letter) => (/^[a-z]$/iu.test(letter) ? letter + accents[pick(6)]! : undefined)),
  composed: (letters, pick) =>
    some(letters, pick, (letter) => (/^[aeiou]$/iu.test(letter) ? `${letter}\u0301`.normalize('NFC') : undefined)),
  upperCase: (letters, pick) =>
    some(letters, pick, (letter) => (/^[a-z]$/u.test(letter) ? letter.toUpperCase() : undefined)),
  // Some letters stay, as a word all in digits cannot be read by anyone; the last does, as `order5` ends in a number.
  leet: (letters, pick) =>
    letters.map((letter, at) =>
      at % 3 === 1 && at < letters.length - 1 && leet[letter] ? leet[letter]![pick(leet[letter]!.length)]! : letter
    ),
  zeroWidth: (letters, pick) => parted(letters, pick, ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff']),
  softHyphens: (letters, pick) => parted(letters, pick, ['\u00ad']),
  spaced: (letters) => spread(letters, ' '),
  dotted: (letters) => spread(letters, '.'),
  hyphened: (letters) => spread(letters, '-')
}

/** `word` disguised in all the ways named, one after the other; it is parted in one way at most. */
function disguised(word: string, by: readonly string[], seed: number): string {
  let state = seed
  const pick: Pick = (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 8) % count
  }
  const ways = [...by].sort((one, other) => Number(one in spreads) - Number(other in spreads))
  const onlyOneSpread = ways.filter(
    (way, at) => !(way in spreads) || !ways.slice(0, at).some((before) => before in spreads)
  )
  return onlyOneSpread.reduce<readonly string[]>((letters, way) => disguises[way]!(letters, pick), [...word]).join('')
}

const spreads = {spaced: true, dotted: true, hyphened: true}

function some(letters: readonly string[], pick: Pick, change: (letter: string) => string | undefined): string[] {
  return letters.map((letter) => (pick(2) === 0 ? letter : (change(letter) ?? letter)))
}

function shifted(letter: string, upper: number, lower: number): string | undefined {
  if (/^[a-z]$/u.test(letter)) return String.fromCodePoint(lower + letter.charCodeAt(0) - 97)
  return /^[A-Z]$/u.test(letter) ? String.fromCodePoint(upper + letter.charCodeAt(0) - 65) : undefined
}

/** Something invisible after some letters, but not after the last. */
function parted(letters: readonly string[], pick: Pick, between: readonly string[]): string[] {
  return letters.map((letter, at) =>
    at < letters.length - 1 && pick(2) === 0 ? letter + between[pick(between.length)]! : letter
  )
}

function spread(letters: readonly string[], gap: string): string[] {
  return letters.map((letter, at) => (at < letters.length - 1 ? letter + gap : letter))
}

const runs = {numRuns: 10_000}

/** Texts of all sorts: any code units, and mixtures of what the passes look for. */
const anyText = fc.oneof(
  fc.string({unit: 'binary', maxLength: 60}),
  fc.array(fc.integer({min: 0, max: 0xffff}), {maxLength: 30}).map((codes) => String.fromCharCode(...codes)),
  fc
    .array(
      fc.constantFrom(
        ...'aeinopst 0135.-_*/@$!\n👎👍⭐★☆🚫🇫🇧\u200b\u00ad\u0301\ufe0f\ud83d\udc4eаеоΝｆ𝐟⑤❌'.match(/./gsu)!,
        'feedback',
        'negative',
        'stars',
        'f33d',
        'back',
        '5*',
        '+ve',
        'rn',
        'II'
      ),
      {maxLength: 25}
    )
    .map((pieces) => pieces.join(''))
)

const ordinary =
  'the a an and of to in is you that it for on are with as be this have from by but what all we when our garden table wooden ' +
  'handmade blue green large small bicycle lamp oak linen cotton winter summer window kitchen coffee painting frame glass ' +
  'postage Monday London collect quickly gently older newest box twelve size colour brass chair drawer mirror carpet'

const plainWord = fc.constantFrom(...ordinary.split(' '), ...longWords)
const plainSentence = fc.array(plainWord, {minLength: 1, maxLength: 12}).map((words) => `${words.join(' ')}.`)

/** Words that no neighbours are taken together with, so that the words which come out are known. */
const vocabularyWord = fc.constantFrom(...longWords.filter((word) => word.length > 5))

describe('fold', () => {
  it('never throws, and maps every range into the text, in order, splitting no surrogate pair', () => {
    fc.assert(
      fc.property(anyText, (text) => expectMapped(text, fold(text))),
      runs
    )
  })

  it('changes nothing in plain English', () => {
    fc.assert(
      fc.property(plainSentence, (text) => {
        expect(fold(text)).toEqual({text})
      }),
      runs
    )
  })

  it('gives back the words of a sentence however it is disguised, each with its range', () => {
    const disguise = fc.constantFrom(...Object.keys(disguises))
    const word = fc.record({plain: vocabularyWord, by: fc.array(disguise, {maxLength: 4}), seed: fc.nat()})
    fc.assert(
      fc.property(fc.array(word, {minLength: 1, maxLength: 5}), (words) => {
        const written = words.map(({plain, by, seed}) => disguised(plain, by, seed))
        const text = written.join('   ')
        const folded = fold(text)
        let from = 0
        let at = 0
        for (const [index, {plain}] of words.entries()) {
          const start = folded.text.toLowerCase().indexOf(plain, from)
          expect(
            start,
            `${plain} in ${JSON.stringify(text)}, read as ${JSON.stringify(folded.text)}`
          ).toBeGreaterThanOrEqual(from)
          const place = text.indexOf(written[index]!, at)
          expect(unfold(folded, start, start + plain.length)).toEqual({
            start: place,
            end: place + written[index]!.length
          })
          from = start + plain.length
          at = place + written[index]!.length
        }
        expect(
          folded.text
            .toLowerCase()
            .split(/\s+/u)
            .filter((part) => part !== '')
        ).toEqual(words.map(({plain}) => plain))
      }),
      runs
    )
  })

  it('reads what it has written: folding twice is folding once, for plain results', () => {
    for (const text of ['No nеgаtіvе f33db4ck', 'p o s i t i v e ⭐⭐⭐⭐⭐', 'ｆｉｖｅ st4rs']) {
      const once = fold(text).text
      expect(fold(once).text).toBe(once)
    }
  })

  it('unfolds an empty range to a place', () => {
    const folded = fold('nеg 5*')
    for (let at = 0; at <= folded.text.length; at += 1) {
      const {start, end} = unfold(folded, at, at)
      expect(start).toBe(end)
    }
    expect(unfold(fold('plain'), 2, 2)).toEqual({start: 2, end: 2})
  })
})

function expectMapped(text: string, folded: Folded): void {
  let before = 0
  for (let at = 0; at < folded.text.length; at += 1) {
    const {start, end} = unfold(folded, at, at + 1)
    const isIn = before <= start && start <= end && end <= text.length
    if (!isIn) throw new Error(`${at} is mapped to ${start}..${end}, after ${before}, of ${text.length}`)
    if (folded.starts && (splits(text, start) || splits(text, end))) throw new Error(`${start}..${end} splits a pair`)
    before = start
  }
}

function splits(text: string, at: number): boolean {
  return at > 0 && at < text.length && /[\ud800-\udbff]/.test(text[at - 1]!) && /[\udc00-\udfff]/.test(text[at]!)
}
