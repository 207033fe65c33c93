import {idiomGroups} from './en/sentiment-idioms.js'
import {minusGroups, type SentimentGroup} from './en/sentiment-minus.js'
import {plusGroups} from './en/sentiment-plus.js'
import {awards, cries, denials, jibes} from './en/sentiment-shift.js'
import {isClauseMark, PhraseBook, placeOf, type Reading, readForms} from './phrases.js'
import {type Hit, weighSentence, type Zone} from './polarity.js'
import type {Sentence} from './words.js'

/** What a feedback comment says of the deal, weighed against a positive rating. */
export interface CommentReading {
  /** `reject`: condemns, nothing redeems it. `review`: on balance negative, with a real plus or mild words. `accept`: fits. */
  verdict: 'reject' | 'review' | 'accept'
  /** The words that count against and for, with offsets into the folded text; the heaviest against first. */
  minus: Sign[]
  plus: Sign[]
}

export interface Sign {
  /** The sentence among those read, and the place in its folded text. */
  sentence: number
  start: number
  end: number
  weight: number
  /** The entry of the lexicon that gave the weight. */
  by: string
}

const prefixes = ['un', 'in', 'im', 'dis', 'non ']
const lexicon = new PhraseBook<SentimentGroup>()
for (const group of [...minusGroups, ...idiomGroups, ...plusGroups]) lexicon.add(group.entries, group)

// `Adequate` is praise, so `inadequate` is blame, where the lexicon does not say otherwise.
const undone: SentimentGroup = {kind: 'dislike', weight: 2.4, entries: ''}
for (const {entries, kind} of [...idiomGroups, ...plusGroups]) {
  if (kind !== 'praise' && kind !== 'fine') continue
  for (const word of entries.split(',').map((entry) => entry.trim())) {
    if (/^[a-z]{4,}$/u.test(word)) lexicon.add(prefixes.map((prefix) => prefix + word).join(','), undone)
  }
}

const denial = new PhraseBook<true>()
denial.add(denials.join(','), true)

const irony = new PhraseBook<'jibe' | 'award'>()
irony.add(jibes.join(','), 'jibe')
irony.add(awards.join(','), 'award')

/**
 * Weighs the words of a comment for and against the deal. Three steps: the entries of the lexicon are found and turned by
 * their clause (`polarity.ts`), the parts of the comment are set against one another (`settle`), and the sums decide.
 */
export function readComment(sentences: readonly Sentence[]): CommentReading {
  const hits: Hit[] = []
  const jibed = new Set<number>()
  let expected: Hit[] = []
  for (const [index, sentence] of sentences.entries()) {
    const readings = readForms(sentence.words)
    const {hits: fresh, ellipses} = weighSentence(index, readings, lexicon.all(readings))
    const denied = expected.length > 0 ? denial.all(readings) : []
    if (denied.length > 0) {
      turnRound(expected)
      expected = []
      const {start, end} = placeOf(readings, denied[0]!.from, denied[0]!.to)
      // What denies (`I was wrong`) is no fault itself.
      for (const hit of fresh) if (hit.start >= start && hit.end <= end) hit.weight = 0
    }
    // `What smell?` There is none.
    if (sentence.question && readings[0]?.word.norm === 'what' && readings.length <= echoAtMost) turnRound(fresh)
    if (denied.length === 0 && !sentence.question && ellipses.length > 0) {
      for (const ellipsis of ellipses.slice(0, ellipsesAtMost)) {
        const meant = leftOut(index, readings, ellipsis, [...hits.slice(-remedyReach), ...fresh])
        if (meant) fresh.push(meant)
      }
      fresh.sort((left, right) => left.start - right.start)
    }
    const mockery = findJibes(index, readings, fresh)
    if (mockery.length > 0) jibed.add(index)
    const feared = fresh.filter((hit) => hit.zones.has('expectation'))
    // `Would I buy again? Never.` A question is open until it is answered.
    if (sentence.question) expected = fresh.filter((hit) => hit.kind !== 'grumble')
    else if (feared.length > 0 || fresh.length > 0) expected = feared
    hits.push(...fresh, ...mockery)
  }
  settle(hits, jibed)
  mock(hits)
  return {verdict: verdictOn(hits), minus: signs(hits, true), plus: signs(hits, false)}
}

function signs(hits: readonly Hit[], against: boolean): Sign[] {
  return hits
    .filter((hit) => hit.against === against && hit.weight > 0)
    .map(({sentence, start, end, weight, by}) => ({sentence, start, end, weight, by}))
    .sort((left, right) => right.weight - left.weight || left.sentence - right.sentence || left.start - right.start)
}

/** How many words, marks counted, an echo (`What smell?`) may have. */
const echoAtMost = 4

/** `I was afraid it would be rubbish. It isn't.`: what was feared did not come, nor what was hoped for. */
function turnRound(expected: readonly Hit[]): void {
  for (const hit of expected) {
    hit.against = !hit.against
    hit.weight = Math.max(hit.weight, 3)
    hit.kind = hit.against ? 'dislike' : 'praise'
    hit.zones.delete('expectation')
  }
}

/** How many ellipses of one sentence are looked into; keeps the pass linear. */
const ellipsesAtMost = 4

/** `The wrapping was a delight; the contents were not.` `Others leak, this does not.` The word denied is the last one before. */
function leftOut(
  sentence: number,
  readings: readonly Reading[],
  {from, to}: {from: number; to: number},
  heard: readonly Hit[]
): Hit | undefined {
  const place = placeOf(readings, from, to)
  const denied = heard.findLast(
    (hit) => hit.sentence === sentence - 1 || (hit.sentence === sentence && hit.end <= place.start)
  )
  const say = (kind: Hit['kind'], against: boolean, weight: number): Hit =>
    signOf(sentence, place, '… not', kind, against, weight)
  if (denied?.against) {
    for (const hit of heard) {
      if (hit.against && hit.sentence === denied.sentence && hit.start <= denied.start) hit.weight *= 0.2
    }
    return say('fine', false, 2)
  }
  if (denied) return say('dislike', true, Math.max(2.5, denied.said + 1))
  // `The look is there, the quality isn't.` `Doesn't.`
  if (readings.slice(0, from).some(({word}) => isClauseMark(word))) return say('mild', true, 2)
  return from <= 1 && sentence === 0 ? say('dislike', true, 2.5) : undefined
}

function signOf(
  sentence: number,
  place: {start: number; end: number},
  by: string,
  kind: Hit['kind'],
  against: boolean,
  weight: number
): Hit {
  return {sentence, ...place, by, kind, against, weight, said: weight, zones: new Set(), bare: false}
}

const jibeWeight = 5

function findJibes(sentence: number, readings: readonly Reading[], hits: readonly Hit[]): Hit[] {
  const byStart = new Map(hits.map((hit) => [hit.start, hit]))
  return irony.all(readings).flatMap(({from, to, by, value}): Hit[] => {
    const end = value === 'award' ? faultAfter(readings, byStart, to) : to
    return end === 0 ? [] : [signOf(sentence, placeOf(readings, from, end), by, 'condemn', true, jibeWeight)]
  })
}

/** How many words after an award its fault may stand. */
const awardReach = 8

/** `Just what I need, another leak.` */
const introduces: ReadonlySet<string> = new Set(['a', 'an', 'another'])

/** The index after a fault that follows an award before any praise (`Full marks for lying`), or 0. */
function faultAfter(readings: readonly Reading[], hits: ReadonlyMap<number, Hit>, from: number): number {
  for (let at = from; at < Math.min(readings.length, from + awardReach); at += 1) {
    const {word} = readings[at]!
    if (isClauseMark(word) && !(word.norm === ',' && introduces.has(readings[at + 1]?.word.norm ?? ''))) return 0
    const hit = hits.get(word.start)
    if (hit && !hit.against) return 0
    if (hit && hit.weight >= 2.8 && hit.kind !== 'mild') return at + 1
  }
  return 0
}

/** What a hit keeps of its weight in each zone. */
const share: Record<Zone, number> = {
  elsewhere: 0.15,
  expectation: 0.15,
  condition: 0.4,
  conceded: 0.6,
  before: 0.7,
  after: 1.2,
  granted: 1,
  cured: 1
}
/** What a word keeps when it is said again, and again. */
const echo = [1, 0.7, 0.3]
/** What faults keep once the trouble was put right, or once they turn out to be as listed. */
const afterwards = {solved: 0.4, meant: 0.3}
/** Condemnation of this weight stands, whatever follows. */
const standing = 4.4
/** How many hits back a remedy reaches; keeps the pass linear. */
const remedyReach = 40

function settle(hits: readonly Hit[], jibed: ReadonlySet<number>): void {
  const heard = new Map<string, number>()
  for (const [at, hit] of hits.entries()) {
    const {zones} = hit
    for (const zone of zones) {
      // What stands between two `but`s is weighed by the last one, and `zero stars if I could` is no condition.
      if (zone === 'before' && zones.has('after')) continue
      if (zone === 'condition' && (hit.by.includes('star') || hit.by.includes('zero'))) continue
      hit.weight *= share[zone]
    }
    if (hit.against && hit.kind !== 'condemn' && zones.has('cured')) hit.weight *= 0.1
    if (!hit.against && zones.has('granted')) hit.weight *= 0.3
    const times = heard.get(hit.by) ?? 0
    heard.set(hit.by, times + 1)
    hit.weight *= echo[times] ?? 0.1
    // Praise beside a jibe is part of the jibe.
    if (!hit.against && jibed.size > 0) hit.weight *= jibed.has(hit.sentence) ? 0 : 0.4
    if (hit.against || (hit.kind !== 'solved' && hit.kind !== 'meant')) continue
    for (const earlier of hits.slice(Math.max(0, at - remedyReach), at)) {
      if (earlier.against && !(earlier.kind === 'condemn' && earlier.weight >= standing))
        earlier.weight *= afterwards[hit.kind]
    }
    if (hit.kind !== 'meant') continue
    // `As described: rusty.`
    for (const later of hits.slice(at + 1, at + remedyReach)) {
      if (later.sentence === hit.sentence && later.against && later.kind !== 'condemn' && !later.zones.has('after'))
        later.weight *= afterwards.meant
    }
  }
}

/** `Brilliant. Snapped on day one.`: a cry of praise with nothing but faults after it is not meant. */
function mock(hits: readonly Hit[]): void {
  if (hits.some((hit) => !hit.against && !hit.bare && hit.weight >= 1.9 && hit.kind !== 'courtesy')) return
  const fault = hits.findIndex(
    (hit) => hit.against && hit.weight >= 2.8 && (hit.kind === 'fault' || hit.kind === 'condemn')
  )
  // What is praised in passing beside such a cry is not meant either.
  let mocked = false
  for (const hit of hits.slice(0, Math.max(0, fault))) {
    if (hit.against || !hit.bare || hit.zones.has('before') || !hit.by.split(' ').every((word) => cries.has(word)))
      continue
    hit.against = true
    hit.kind = 'condemn'
    hit.weight = 2
    mocked = true
  }
  if (mocked) for (const hit of hits) if (hit.kind === 'fine') hit.weight *= 0.3
}

/** The thresholds, in weights of the lexicon; set on one half of a set of rated reviews and checked on the other. */
const limits = {
  /** The least that must be said against the deal, when nothing is said for it and when something is. */
  alone: 1.7,
  besidePraise: 1.9,
  /** Restrained praise outweighs little. */
  restrained: 0.6,
  /** The least weight of the word that a comment is taken to end on. */
  plain: 1.9,
  /** What is said against must outweigh what is said for so many times, and by this much; less if it is said last. */
  goodEnd: {outweigh: 1.1, margin: 0.9},
  badEnd: {outweigh: 0.9, margin: 0.4},
  /** From here on praise is a real plus, which redeems. */
  redeeming: 1.4,
  /** Condemnation of this weight rejects even beside a plus, if the plus is less than half of it all. */
  condemning: 4.2,
  /** Mild wording makes a review of it if it is this share of what is said against, and nothing is condemned this much. */
  outright: 3,
  mild: 0.28
}

/** `Fast post. It leaks.` means otherwise than `It leaks. Fast post.`: the last plain word weighs most. */
function endsBadly(hits: readonly Hit[]): boolean {
  const last = hits.findLast((hit) => hit.weight >= limits.plain && hit.kind !== 'courtesy')
  return last?.against === true && last.kind !== 'grumble'
}

function verdictOn(hits: readonly Hit[]): CommentReading['verdict'] {
  let minus = 0
  let plus = 0
  let redeeming = 0
  let condemned = 0
  let damning = 0
  let mild = 0
  for (const {against, kind, weight, said, zones} of hits) {
    if (against) {
      minus += weight
      if (kind === 'condemn') condemned = Math.max(condemned, weight)
      if (kind === 'condemn') damning = Math.max(damning, Math.min(weight, said))
      if (kind === 'mild') mild += weight
    } else {
      plus += kind === 'fine' ? limits.restrained * weight : weight
      // `Nice colour, but …`: outweighed, and still a plus.
      const worth = zones.has('before') || zones.has('granted') ? Math.max(weight, said) : weight
      if (kind !== 'courtesy' && weight > 0 && worth > 0.5) redeeming += worth
    }
  }
  if (minus < (plus === 0 ? limits.alone : limits.besidePraise)) return 'accept'
  const tilt = limits[endsBadly(hits) ? 'badEnd' : 'goodEnd']
  if (minus - tilt.outweigh * plus < tilt.margin) return 'accept'
  if (redeeming >= limits.redeeming) return damning >= limits.condemning && redeeming < minus / 2 ? 'reject' : 'review'
  return mild >= limits.mild * minus && condemned < limits.outright ? 'review' : 'reject'
}
