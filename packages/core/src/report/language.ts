import {commonWords, nameWords} from './common-words.js'

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
    for (const word of words) if (code === 'en' || !english.has(word)) made.set(word, [...(made.get(word) ?? []), code])
  }
  return made
}

/** No word of it is Latin: each counts as foreign, and in scripts without spaces every two letters do. */
const latin = /^[\p{Script=Latin}\p{Script=Common}\p{M}]*$/u
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const otherScript = 'und'

/** How many words a passage has, at the least, to be told from a name or a title. */
const passage = 12
const inPassage = 6

/**
 * Says which language a text is in, and whether the rules read it. `words` are folded: they have lost their accents. Only
 * words of another language, or of another script, speak against English, so that short texts of names and figures count
 * as read. `mul` is English with a passage in another language; `und`, a text in another script.
 */
export function readLanguage(words: readonly string[]): {code: string; read: boolean} {
  const scores = new Map<string, number>()
  const times = new Map<string, number>()
  /** What each word speaks for, to find passages by. */
  const heard: (readonly string[])[] = []
  let total = 0
  for (const word of words) {
    const isLatin = latin.test(word)
    const codes = isLatin ? (spokenBy.get(word) ?? none) : foreignScript
    const length = !isLatin && unspaced.test(word) ? Math.ceil(word.length / 2) : 1
    total += length
    for (let count = 0; count < Math.min(length, passage); count += 1) heard.push(codes)
    // `bon bon`: a word said again says less, and then no more.
    const before = times.get(word) ?? 0
    times.set(word, before + 1)
    const weight = isLatin ? weightOf(word) * (again[before] ?? 0) : length
    for (const code of codes) scores.set(code, (scores.get(code) ?? 0) + weight)
  }
  const own = scores.get('en') ?? 0
  scores.delete('en')
  const [best, score] = [...scores].reduce((most, one) => (one[1] > most[1] ? one : most), ['en', 0] as [
    string,
    number
  ])
  if (isForeign(score, own, total)) return {code: isHalfEnglish(times.keys(), best, score) ? 'mul' : best, read: false}
  if (score >= 4 && hasPassage(heard, best, 'en')) return {code: 'mul', read: false}
  return {code: 'en', read: true}
}

/**
 * How much a folded word says at most that a text is in another language: nothing for most words. Said again it says
 * half, and then no more (but for other scripts). Texts whose words say less than 2 in all are English.
 */
export function foreignWeight(word: string): number {
  if (!latin.test(word)) return unspaced.test(word) ? Math.ceil(word.length / 2) : 1
  const codes = spokenBy.get(word)
  return codes === undefined || codes.includes('en') ? 0 : weightOf(word)
}

/** Single letters and what names are made of say little; what is English says what it says. */
function weightOf(word: string): number {
  if (english.has(word)) return 1
  if (word.length === 1) return 0.25
  return particles.has(word) ? 0.5 : 1
}

const particles = new Set(nameWords.split(' '))
const again = [1, 0.5]
const none: readonly string[] = []
const foreignScript: readonly string[] = [otherScript]

/** Two words will do where no English stands; more are needed among names and figures. */
function isForeign(score: number, own: number, total: number): boolean {
  if (score < 2 || score <= 1.5 * own) return false
  return score / total > (score >= 3 ? 0.12 : 0.25)
}

/** English words of its own are there too, such as the other language has not. */
function isHalfEnglish(words: Iterable<string>, other: string, score: number): boolean {
  const others = sets.find(({code}) => code === other)?.words
  let own = 0
  for (const word of words) if (english.has(word) && !others?.has(word)) own += 1
  return own >= 4 && own > score / 4
}

/** A run of words that speaks for `code`, with hardly a word of `other` in it. One pass. */
function hasPassage(heard: readonly (readonly string[])[], code: string, other: string): boolean {
  let there = 0
  let against = 0
  for (let at = 0; at < heard.length; at += 1) {
    if (heard[at]!.includes(code)) there += 1
    else if (heard[at]!.includes(other)) against += 1
    const left = heard[at - passage]
    if (left?.includes(code)) there -= 1
    else if (left?.includes(other)) against -= 1
    if (at >= passage - 1 && there >= inPassage && against <= 1) return true
  }
  return false
}
