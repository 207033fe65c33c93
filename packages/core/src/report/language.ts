import {commonWords} from './common-words.js'

const sets = Object.entries(commonWords).map(([code, words]) => ({code, words: wordSet(words)}))
const english = sets.find(({code}) => code === 'en')!.words

/** The languages that a word speaks for; a word that is English too speaks for English alone. */
const spokenBy: ReadonlyMap<string, readonly string[]> = byWord()

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u))
}

function byWord(): Map<string, string[]> {
  const made = new Map<string, string[]>()
  for (const {code, words} of sets) {
    // Single letters stand for too much else.
    const own = (word: string): boolean => code === 'en' || (word.length > 1 && !english.has(word))
    for (const word of words) if (own(word)) made.set(word, [...(made.get(word) ?? []), code])
  }
  return made
}

/** No word of it is Latin: each counts as foreign, and in scripts without spaces every two letters do. */
const latin = /^[\p{Script=Latin}\p{Script=Common}\p{M}]*$/u
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const otherScript = 'und'

/** How many words a passage has, at the least, to be told from a name or a title. */
const passage = 16
const inPassage = 6

/**
 * Says which language a text is in, and whether the rules read it. `words` are folded: they have lost their accents. Only
 * words of another language, or of another script, speak against English, so that short texts of names and figures count
 * as read. `mul` is English with a passage in another language; `und`, a text in another script.
 */
export function readLanguage(words: readonly string[]): {code: string; read: boolean} {
  const scores = new Map<string, number>()
  const times = new Map<string, number>()
  /** What each word speaks for, and how much, to find passages by. */
  const heard: (readonly string[])[] = []
  let total = 0
  for (const word of words) {
    const codes = latin.test(word) ? (spokenBy.get(word) ?? none) : foreignScript
    const weight = codes === foreignScript && unspaced.test(word) ? Math.max(1, word.length / 2) : 1
    total += weight
    for (let count = 0; count < Math.min(weight, passage); count += 1) heard.push(codes)
    // `yo yo yo`: a word said again and again says no more.
    const before = times.get(word) ?? 0
    times.set(word, before + 1)
    if (before < oftenest || codes === foreignScript) for (const code of codes) scores.set(code, (scores.get(code) ?? 0) + weight)
  }
  const own = scores.get('en') ?? 0
  scores.delete('en')
  const [best, score] = [...scores].reduce((most, one) => (one[1] > most[1] ? one : most), ['en', 0] as [
    string,
    number
  ])
  if (isForeign(score, own, total)) return {code: best, read: false}
  if (score >= inPassage && hasPassage(heard, best)) return {code: 'mul', read: false}
  return {code: 'en', read: true}
}

const oftenest = 2
const none: readonly string[] = []
const foreignScript: readonly string[] = [otherScript]

/** Two words will do where hardly any others stand; more are needed among names and figures. */
function isForeign(score: number, own: number, total: number): boolean {
  if (score < 2 || score <= 1.5 * own) return false
  return score >= 3 ? score / total > 0.12 : score / total >= 0.5
}

/** A run of words that speaks for `code`, with hardly any English in it. One pass. */
function hasPassage(heard: readonly (readonly string[])[], code: string): boolean {
  let there = 0
  let own = 0
  for (let at = 0; at < heard.length; at += 1) {
    if (heard[at]!.includes(code)) there += 1
    else if (heard[at]!.includes('en')) own += 1
    const left = heard[at - passage]
    if (left?.includes(code)) there -= 1
    else if (left?.includes('en')) own -= 1
    if (there >= inPassage && own <= 1) return true
  }
  return false
}
