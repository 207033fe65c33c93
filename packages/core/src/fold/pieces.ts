import type {Edit} from './edits.js'
import {joinedCuts} from './joined-cuts.js'
import {leetLetters} from './leet-letters.js'
import {gapEnd, isAlnum, isLetter} from './marks.js'
import {isWord, root, spellings, step, type Unit} from './trie.js'

/** The letters of a word in pieces: where each stands, and which of them open a new piece. */
interface Pieces {
  readonly places: number[]
  readonly cuts: number[]
}

/** No word in pieces has more letters. */
const longest = 24
const shortest = 6

/**
 * The longest word of the vocabulary (six letters or more) that the word at `from` and its neighbours make when the marks
 * between them are left out: `nega tive`, `feed-back`, `re.f.und`, `f33d-b4ck`.
 */
export function joinPieces(text: string, from: number): Edit | undefined {
  const reached = reach(text, from)
  if (reached === 0) return undefined
  // `we're viewing`: what follows an apostrophe is no piece.
  if (apostrophes.has(text[from - 1]!) && isAlnum(text.charCodeAt(from - 2))) return undefined
  return reached === 1 ? joinLetters(text, from) : joinLeet(text, from)
}

/**
 * 0 if no word in pieces begins at `from`, 1 if one may, 2 if digits or signs serve as its letters. Nearly all words are
 * refused here, so nothing is built.
 */
function reach(text: string, from: number): 0 | 1 | 2 {
  let node = root
  let letters = 0
  let cuts = 0
  for (let at = from; ; ) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) {
      node = step(node, code)
      if (node === 0) return 0
      letters += 1
      at += 1
      if (cuts > 0 && letters >= shortest - 1 && isWord(node) && !isAlnum(text.charCodeAt(at))) return 1
    } else if (at > from && at < text.length && isDisguise(text, at)) return 2
    else {
      at = at > from ? gapEnd(text, at) : 0
      if (at === 0 || !(isLetter(text.charCodeAt(at)) || isDisguise(text, at))) return 0
      cuts += 1
    }
  }
}

function joinLetters(text: string, from: number): Edit | undefined {
  const pieces: Pieces = {places: [], cuts: []}
  let node = root
  let best = 0
  let at = from
  while (at > 0 || at === from) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) {
      node = step(node, code)
      if (node === 0) break
      pieces.places.push(at)
      at += 1
      const whole = pieces.cuts.length > 0 && isWord(node) && !isAlnum(text.charCodeAt(at))
      if (whole && mayJoin(text, wordIn(text, pieces), pieces)) best = pieces.places.length
    } else {
      pieces.cuts.push(pieces.places.length)
      at = gapEnd(text, at)
      if (at === 0 || !isLetter(text.charCodeAt(at))) break
    }
  }
  return best === 0 ? undefined : editOf(text, pieces.places.slice(0, best))
}

const apostrophes = new Set("'’`")

function wordIn(text: string, {places}: Pieces): string {
  return places
    .map((place) => text[place]!)
    .join('')
    .toLowerCase()
}

/** A digit or sign inside a word. */
function isDisguise(text: string, at: number): boolean {
  const char = text[at]!
  const serves = char === '@' || char === '$' || (char >= '0' && char <= '9')
  return serves && (isLetter(text.charCodeAt(at - 1)) || isLetter(text.charCodeAt(at + 1)))
}

/** The same where digits and signs serve as letters: rare, and so the slower way. */
function joinLeet(text: string, from: number): Edit | undefined {
  const {places, cuts} = piecesFrom(text, from)
  if (cuts.length === 0) return undefined
  const units: Unit[] = places.map((place) => {
    const char = text[place]!.toLowerCase()
    return {letters: leetLetters.get(char) ?? char}
  })
  let best = ''
  spellings(units, 0, (word) => {
    if (word.length <= best.length || isAlnum(text.charCodeAt(places[word.length - 1]! + 1))) return
    const within = cuts.filter((cut) => cut < word.length)
    const last = within.at(-1)
    if (last === undefined || word.length - last < 2 || !hasLetter(text, places.slice(last, word.length))) return
    if (mayJoin(text, word, {places, cuts: within})) best = word
  })
  return best === '' ? undefined : editOf(text, places.slice(0, best.length), best)
}

function hasLetter(text: string, places: readonly number[]): boolean {
  return places.some((place) => isLetter(text.charCodeAt(place)))
}

function piecesFrom(text: string, from: number): Pieces {
  const pieces: Pieces = {places: [], cuts: []}
  let at = from
  while (at < text.length && pieces.places.length < longest) {
    if (isLetter(text.charCodeAt(at)) || isDisguise(text, at)) {
      pieces.places.push(at)
      at += 1
      continue
    }
    const next = gapEnd(text, at)
    if (next === 0) break
    pieces.cuts.push(pieces.places.length)
    at = next
  }
  return pieces
}

function editOf(text: string, places: readonly number[], word?: string): Edit {
  const parts = places.map((place, index) => {
    const shown = text[place]!
    const letter = word?.[index] ?? shown
    return {text: shown.toLowerCase() === letter ? shown : letter, start: place, end: place + 1}
  })
  return {start: places[0]!, end: places.at(-1)! + 1, parts}
}

/** Not where the pieces are words of their own: `with out`, `custom er`. */
function mayJoin(text: string, word: string, {places, cuts}: Pieces): boolean {
  if (word.length < shortest && (word !== 'stars' || cuts.includes(1) || cuts.includes(4))) return false
  if (cuts.length === 1) {
    const cut = cuts[0]!
    const pair = `${word.slice(0, cut)}|${word.slice(cut)}`
    ownWords ??= new Set(joinedCuts.trim().split(/\s+/u))
    return (
      !ownWords.has(pair) ||
      (alwaysJoined.has(pair) && text[places[cut - 1]! + 1] !== '\n' && places[cut]! - places[cut - 1]! === 2)
    )
  }
  if (cuts.at(-1) === word.length - 1 && goesOn(text, places[word.length - 1]!)) return false
  const pieces = [...cuts, word.length].map((cut, index) => word.slice(cuts[index - 1] ?? 0, cut))
  return pieces.filter((piece) => shortWords.has(piece)).length * 2 <= pieces.length
}

/** The letter at `place` is followed by another that stands alone: `forfeit e-d-i-t`. */
function goesOn(text: string, place: number): boolean {
  const next = gapEnd(text, place + 1)
  return next > 0 && isAlnum(text.charCodeAt(next)) && !isAlnum(text.charCodeAt(next + 1))
}

/** Two words of their own that are read as one here. */
const alwaysJoined = new Set(
  'feed|back feed|backs re|view re|views re|viewed re|viewing re|fund re|funds re|funded dis|count dis|counts rat|ing rat|ings'.split(
    ' '
  )
)

let ownWords: ReadonlySet<string> | undefined

const shortWords = new Set(
  'a i am an and are as at be big but by can do for fun get go had has he her him his how if in is it its led let me met my no not of off old on one or our out own per put ran red run sat see set she so tell ten the to too two up us use was way we who with you your'.split(
    ' '
  )
)
