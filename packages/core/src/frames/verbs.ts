import type {Mention, Rating} from './frame.js'
import {gagMentions} from './gag.js'
import type {Concept, Tags} from './lexicon.js'
import type {Word} from './words.js'

export function verbMentions(words: readonly Word[], tags: Tags): Mention[] {
  const of = (concept: Concept, kind: 'verb' | 'gag', rating: Rating): Mention[] =>
    (tags.get(concept) ?? []).map((tag) => ({
      kind,
      rating,
      named: rating !== 'any',
      sure: true,
      start: tag.start,
      end: tag.end,
      by: tag.by
    }))
  const plain = of('mention/verb/any', 'verb', 'any').filter((mention) => isVerbUse(words, mention.start))
  const authorities = (tags.get('mention/authority') ?? []).map(
    (tag): Mention => ({
      kind: 'authority',
      rating: 'any',
      named: false,
      sure: true,
      start: tag.start,
      end: tag.end,
      by: tag.by
    })
  )
  return [
    ...authorities,
    ...of('mention/verb/bad', 'verb', 'negative'),
    ...of('mention/verb/good', 'verb', 'positive').filter(({start, end}) => !ripens(words, tags, start, end)),
    ...gagMentions(words, tags),
    ...plain
  ]
}

/** `When the leaves have gone green`, `once the light goes green`: what turns green there is no rating. */
function ripens(words: readonly Word[], tags: Tags, start: number, end: number): boolean {
  if (!/^(?:go|goes|going|gone|went)$/u.test(words[start]!.norm) || words[end - 1]!.norm !== 'green') return false
  let at = start - 1
  while (at > 0 && /^(?:have|has|had|will|would|can|could|must|should|to|not|all|just|again)$/u.test(words[at]!.norm))
    at -= 1
  const subject = words[at]
  if (subject === undefined || subject.kind !== 'word' || tags.has('mention/noun/strong')) return false
  return !turning.has(subject.norm)
}

/** What may go green on a page of ratings. */
const turning = new Set(
  'it this that red neutral negative rating review feedback star stars mark dot one score mine yours you i we please kindly and or once when if until they amber yellow profile page circle face then just'.split(
    ' '
  )
)

/**
 * `review` and `rate` are verbs after a subject, a modal or a link, and nouns after an article or a quality; and they
 * are feedback only when what is rated is the deal, or nothing is named (`review our criteria` is reading them).
 */
function isVerbUse(words: readonly Word[], at: number): boolean {
  const word = words[at]!.norm
  // A phrase that begins at the hyphen of `first-rate` is the second half of another word.
  if (word === '-') return false
  if (!homographs.has(word)) return true
  const before = words[at - 1]
  if (before?.norm === '-' && before.glued) return false
  // `evaluating and testing`, `review, approve and monitor`: another verb's business.
  if (
    /^(?:review|evaluat)/u.test(word) &&
    /^(?:and|or|\/|,)$/u.test(words[at + 1]?.norm ?? '') &&
    !words.slice(Math.max(0, at - 4), at).some(({norm}) => norm === 'you' || norm === 'buyers' || norm === 'customers')
  )
    return false
  // `Review and change your details`
  if (
    /^review/u.test(word) &&
    /^(?:and|or)$/u.test(words[at + 1]?.norm ?? '') &&
    keeping.has(words[at + 2]?.norm ?? '')
  )
    return false
  const led = before === undefined ? !pluralNouns.has(word) : before.kind === 'mark' || verbLeads.has(before.norm)
  if (word === 'rating' || word === 'ratings' || word === 'scores' || word === 'grades')
    return led && before?.kind === 'word' && ratesSomething(words, at + 1, true)
  return led
    ? ratesSomething(words, at + 1, before === undefined || before.kind === 'mark')
    : objects.has(words[at + 1]?.norm ?? '') && before !== undefined && !articles.has(before.norm)
}

const homographs = new Set(
  'rate rates rated rating ratings review reviews reviewed reviewing score scores grade grades evaluate evaluated evaluating evaluates appraise'.split(
    ' '
  )
)
const keeping = new Set(
  'change update edit correct modify manage delete approve accept request amend monitor adjust access download confirm'.split(
    ' '
  )
)
const pluralNouns = new Set(['rates', 'ratings', 'reviews', 'scores', 'grades'])
const articles = new Set(
  'a an the our my your his her their its this that any each every no other new good bad best great first under of by'.split(
    ' '
  )
)
const verbLeads = new Set(
  'you u i we they he she to not never will would can could may might must shall should please pls kindly and or who before after by until once without for n dont from than just then buyers customers it anyone everyone somebody someone whoever do does did have has be been being is are was were gets get got so when if already ever only honestly fairly simply really ur always first later now also but kindly guests people bidders'.split(
    ' '
  )
)
const objects = new Set('us me it this them you him her honestly however fairly as mine ours yours each'.split(' '))
const rated = new Set(
  'according based lot strictly harshly hard kindly generously whatever how seller sellers shop store sale order item items product products purchase transaction deal service experience business company buyer buyers trade listing goods stay host us me it this that them him her you delivery shipping everything what honestly fairly however freely as mine ours yours each one accordingly again too now today here positive positively five 5 must may shall will can arises begins starts accrues lapses expires negatively poorly badly low lower highly negative neutral well with under below above only by on in at after before once when if unless until without and or for back publicly online then'.split(
    ' '
  )
)

/** Whether the words after the verb let it rate the deal: nothing, an adverb, or something of the deal. `bare`: no subject leads it. */
function ratesSomething(words: readonly Word[], from: number, bare: boolean): boolean {
  for (let at = from; at < Math.min(words.length, from + 4); at += 1) {
    const word = words[at]!
    if (word.kind === 'number') return true
    if (word.kind === 'mark') return at > from || !bare
    if (determiners.has(word.norm)) continue
    return rated.has(word.norm)
  }
  return from >= words.length ? !bare : false
}

const determiners = new Set(
  'the this that your our my a an his her their its any all these those new whole own'.split(' ')
)
