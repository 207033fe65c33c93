import {hasTag, type RateFrame, type ReadSentence} from '../../frames/index.js'
import {around, asked} from './demanded.js'

/** `plain`: a bad rating is to come, or stands against what is asked. `hint`: a rating is dangled, no more. */
export type Threat = 'plain' | 'hint'

/** Reads whether a buyer holds a rating over the reader. What is past, honest, given away or somebody else's is no threat. */
export function threatOf(rate: RateFrame, sentences: readonly ReadSentence[]): Threat | undefined {
  const sentence = sentences[rate.sentence]!
  const {under} = sentence.clauses[rate.clause]!
  if (
    !isOwn(rate, sentence) ||
    under === 'because' ||
    under === 'even' ||
    isStanding(rate, sentence) ||
    givenByReader(rate, sentence)
  )
    return undefined
  if (!rate.named && hasTag(sentence.tags, 'force/honest')) return undefined
  // `Whatever you decide about it, my feedback stays as it is.`
  if (rate.clause > 0 && sentence.clauses[0]!.under === 'even' && !hasTag(sentence.tags, 'link/unless'))
    return undefined
  if (isHotel(rate, sentence)) return undefined
  if (isPlain(rate, sentence, sentences)) return 'plain'
  if (besideExtra(rate, sentence, sentences)) return 'hint'
  return isHint(rate, sentences) ? 'hint' : undefined
}

function isPlain(rate: RateFrame, sentence: ReadSentence, sentences: readonly ReadSentence[]): boolean {
  if (rate.past || settled(sentence) || isTold(rate, sentence)) return false
  const against = standsAgainst(rate, sentence)
  if (rate.deed !== 'leave' && !rate.negated && !against) return false
  if (rate.negated || isNeither(rate, sentence)) return withholds(rate, sentence, against)
  if (rate.rating === 'positive') return against && rate.rater === 'reader'
  if (rate.rating === 'any') return against
  if (rate.force === 'free' || (rate.force === 'command' && !heralds.has(sentence.words[rate.start]?.norm ?? '')))
    return against
  return (
    against ||
    (!around(rate, sentences, 0, 1).some(settled) && (impends(rate, sentence) || demandsBefore(rate, sentences)))
  )
}

/** `watch me leave …`, `enjoy your one star`: an order that the reader need not carry out. */
const heralds = new Set(['watch', 'expect', 'enjoy', 'prepare', 'brace', 'await', 'see', 'mark', 'read', 'hear'])

/** A good rating denied, or a bad one held back as long as the reader obeys. */
function withholds(rate: RateFrame, sentence: ReadSentence, against: boolean): boolean {
  if (rate.rating === 'positive') return rate.rater === 'author' || against
  if (against) return true
  if (rate.rating === 'any') return false
  const {under} = sentence.clauses[rate.clause]!
  // `If you sent it, I would not have to put two stars.`
  if (
    sentence.clauses.some(({link}) => link === 'if') &&
    /^(?:have|need)$/u.test(sentence.words[rate.start - 2]?.norm ?? '')
  )
    return true
  if (under === 'if' || under === 'and' || sentence.clauses.some(({link}) => link === 'unless')) return true
  return (
    sentence.words.slice(Math.max(0, rate.start - 6), rate.start).some((word) => word.norm === 'spare') ||
    (rate.clause > 0 && hasTag(sentence.tags, 'voice/demand/ask', 0, sentence.clauses[rate.clause]!.start))
  )
}

/** `or …`, `otherwise …`, `unless …`, `no lid, …`: the rating is what comes without the thing asked for. */
export function standsAgainst(rate: RateFrame, sentence: ReadSentence): boolean {
  if (
    sentence.words
      .slice(Math.max(0, rate.start - 4), rate.start)
      .some(
        ({norm}, at, lead) =>
          norm === 'or' &&
          (rate.start < rate.mention.start || loose.has((lead[at + 1] ?? sentence.words[rate.start])?.norm ?? ''))
      )
  )
    return true
  // `Say no and I write in your ratings …`: an order that nobody wants obeyed is a condition.
  if (
    refusing.test(
      sentence.words
        .slice(Math.max(0, rate.start - 8), rate.start)
        .map(({norm}) => norm)
        .join(' ')
    )
  )
    return true
  const clause = sentence.clauses[rate.clause]!
  if (clause.under === 'or' || clause.under === 'unless') return true
  const lead = sentence.words.slice(0, clause.body + 1).map((word) => word.norm)
  return (
    openers.has(lead[0] ?? '') ||
    lead.some((word) => word === 'absent' || word === 'failing') ||
    (rate.clause > 0 && lead.includes('or')) ||
    lead.includes('otherwise') ||
    lead.includes('else')
  )
}

const refusing =
  /\b(?:say no|refuse|decline|no deal|ignore (?:me|this|it)|tell me no|turn (?:me|it) down)(?: to it| to me| it| this)? (?:and|then|,|=)(?: |$)|\bif (?:no|i do not get it)(?: (?:then|,))? /u

/** `or its a neg`, `or il leave`: written without an apostrophe, so that no clause is seen to begin. */
const loose = new Set([
  'find',
  'get',
  'expect',
  'see',
  'its',
  'it',
  'il',
  'ill',
  'im',
  'ur',
  'u',
  'you',
  'i',
  'we',
  'a',
  'one'
])
const openers = new Set(['or', 'otherwise', 'else', 'failing', 'refuse', 'without', 'absent'])

/** It is still to come: somebody will do it, or a link ties it to what is asked. */
function impends(rate: RateFrame, sentence: ReadSentence): boolean {
  const clause = sentence.clauses[rate.clause]!
  if (rate.rater === 'third') return false
  if (rate.rater === 'reader' && rate.mention.kind !== 'verb' && !rate.raterKnown) return false
  if (
    rate.force === 'will' ||
    rate.force === 'may' ||
    rate.mention.kind === 'verb' ||
    (clause.under !== 'main' && clause.under !== 'comma')
  )
    return true
  if (sentence.clauses.some(({link}) => link === 'or' || link === 'unless' || link === 'if' || link === 'until'))
    return true
  if (sentence.words.slice(rate.mention.end, rate.mention.end + 5).some((word) => after.has(word.norm))) return true
  return sentence.words.slice(clause.start, rate.mention.start + 1).some((word) => before.has(word.norm))
}

/** `currently you have one star`, `I had to give four stars`, `my one-star has vanished`: how it stands. */
function isTold(rate: RateFrame, {words}: ReadSentence): boolean {
  const lead = words.slice(Math.max(0, rate.start - 5), rate.start).map(({norm}) => norm)
  return (
    lead.includes('currently') ||
    lead.some((word, at) => /^(?:read|saw|seen|noticed)$/u.test(word) && /^(?:i|we|just)$/u.test(lead[at - 1] ?? '')) ||
    lead.includes('had') ||
    (lead.includes('you') && lead[lead.indexOf('you') + 1] === 'have' && lead.length - lead.indexOf('you') < 4) ||
    /^(?:has|had|was)$/u.test(words[rate.mention.end]?.norm ?? '')
  )
}

/** `neither is a nice rating`. */
function isNeither(rate: RateFrame, {words}: ReadSentence): boolean {
  return (
    rate.rating === 'positive' &&
    words
      .slice(Math.max(0, rate.mention.start - 3), rate.mention.start)
      .some(({norm}) => norm === 'neither' || norm === 'nor')
  )
}

const before = new Set(
  'will would going about getting get gets expect ready coming no spare could wonder hate n and forced hereby shall preparing writing leaving'.split(
    ' '
  )
)
const after = new Set(['coming', 'incoming', 'awaits', 'drafted', 'way', 'ready', 'waiting'])

/** `$20 off. One star else.`: the demand right before says what the bare rating is for. */
function demandsBefore(rate: RateFrame, sentences: readonly ReadSentence[]): boolean {
  return (
    rate.rater === 'author' &&
    around(rate, sentences, 1, 1).some(
      ({tags}) => hasTag(tags, 'voice/demand/extra') || hasTag(tags, 'voice/demand/top')
    )
  )
}

/** A rating of the buyer's to come, named in one breath with an extra, is no coincidence. */
function besideExtra(rate: RateFrame, sentence: ReadSentence, sentences: readonly ReadSentence[]): boolean {
  if (
    rate.past ||
    rate.negated ||
    rate.rater !== 'author' ||
    rate.rating === 'positive' ||
    settled(sentence) ||
    isTold(rate, sentence) ||
    rate.mention.kind === 'reference'
  )
    return false
  if (rate.deed !== 'leave' || rate.force === 'free') return false
  return around(rate, sentences, rate.rating === 'negative' ? 1 : 0, rate.rating === 'negative' ? 1 : 0).some((one) =>
    asked(one, 'voice/demand/extra')
  )
}

/** `a 4* holiday`: four stars that nobody leaves. */
function isHotel(rate: RateFrame, {words}: ReadSentence): boolean {
  return (
    rate.mention.kind === 'stars' &&
    rate.start === rate.mention.start &&
    !rate.raterKnown &&
    /^(?:4|four)$/u.test(words[rate.mention.start]?.norm ?? '')
  )
}

function isHint(rate: RateFrame, sentences: readonly ReadSentence[]): boolean {
  if (
    rate.mention.kind === 'reference' ||
    around(rate, sentences, 1, 2).some(
      (sentence) => settled(sentence) || sentence.words.some(({norm}) => norm === 'sorry' || norm === 'deleted')
    )
  )
    return false
  return around(rate, sentences, 1, 1).some(({tags}) => hasTag(tags, 'voice/demand/hint'))
}

/** It has been put right, and the rating told of is history. */
function settled({words}: ReadSentence): boolean {
  // `My review is up.`
  if (
    words.some(
      ({norm}, at) =>
        /^(?:review|feedback|rating)$/u.test(norm) &&
        words[at - 1]?.norm === 'my' &&
        /^(?:is|'s|has)$/u.test(words[at + 1]?.norm ?? '') &&
        /^(?:up|in|done|posted|live|gone)$/u.test(words[at + 2]?.norm ?? '')
    )
  )
    return true
  return words.some(
    (word, at) =>
      thanks.has(word.norm) && (word.norm === 'sorted' || words.slice(at + 1).some(({kind}) => kind === 'word'))
  )
}

/** `I told my friends … or we all leave one star`: a report of one's own words is no report. */
function isOwn(rate: RateFrame, sentence: ReadSentence): boolean {
  if (rate.voice === 'own') return true
  if (rate.voice === 'denied') return hasTag(sentence.tags, 'voice/demand/hint') || standsAgainst(rate, sentence)
  if (rate.voice !== 'reported' || sentence.words.some(({norm}) => norm === 'ago' || norm === 'banned')) return false
  const tag = sentence.tags.get('voice/report')?.[0]
  const told =
    tag &&
    [sentence.words[tag.start]?.norm, sentence.words[tag.start - 1]?.norm].some(
      (word) => word === 'i' || word === 'we'
    ) &&
    sentence.words[tag.start + 1]?.norm !== 'was'
  const {start, body, under} = sentence.clauses[rate.clause]!
  return (
    told === true ||
    (under === 'or' && sentence.words.slice(start, body + 1).some(({norm}) => norm === 'i' || norm === 'we'))
  )
}

const thanks = new Set(['thanks', 'thank', 'cheers', 'sorted'])

/** `I have 100% positive feedback`: the buyer's own standing. */
export function isStanding(rate: RateFrame, {words}: ReadSentence): boolean {
  if (rate.mention.kind === 'verb') return false
  const lead = words.slice(Math.max(0, rate.mention.start - 7), rate.mention.start).map((word) => word.norm)
  const at = Math.max(lead.lastIndexOf('have'), lead.lastIndexOf('had'))
  if (at < 0 || !/^(?:i|we)$/u.test(lead[at - 1] ?? '')) return false
  const between = lead.slice(at + 1)
  return between.length > 0 && between.every((word) => counted.has(word) || /^\d/u.test(word))
}

const counted = new Set('got only about over no two three four five six ten hundred thousand % 100 and'.split(' '))

/** `why did you leave me three stars`, `you gave us a negative`. */
function givenByReader(rate: RateFrame, {words}: ReadSentence): boolean {
  if (rate.rater !== 'reader') return false
  const lead = words.slice(Math.max(0, rate.mention.start - 6), rate.mention.start).map((word) => word.norm)
  return (
    lead.includes('you') &&
    (lead.includes('me') || lead.includes('us')) &&
    lead.some((word) => /^(?:leave|left|give|gave|given)$/u.test(word))
  )
}
