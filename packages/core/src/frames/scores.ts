import type {Mention, Rating} from './frame.js'
import {hasTag} from './frame.js'
import type {Tags} from './lexicon.js'
import type {Word} from './words.js'

const values = new Map([
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['5', 5],
  ['fives', 5],
  ['ones', 1],
  ['ten', 10],
  ['10', 10]
])

/**
 * Numbers that are a rating though no star is named, by the words beside them: `give us all five`, `five out of five`,
 * `10/10`, `gave less than five`, `a four is a fail`, `every box at 5`.
 */
export function scoreMentions(words: readonly Word[], tags: Tags): Mention[] {
  const mentions: Mention[] = []
  for (let at = 0; at < words.length; at += 1) {
    const value = values.get(words[at]!.norm)
    if (value === undefined) continue
    const found = outOf(words, at, value) ?? counted(words, tags, at, value)
    if (found)
      mentions.push({
        kind: 'stars',
        rating: found.rating,
        named: true,
        sure: found.sure,
        start: found.start,
        end: found.end,
        by: 'a score'
      })
  }
  return mentions
}

interface Found {
  readonly rating: Rating
  readonly sure: boolean
  readonly start: number
  readonly end: number
}

/** `5/5`, `five out of five`, `10 out of 10`: sure beside a party of the trade. */
function outOf(words: readonly Word[], at: number, value: number): Found | undefined {
  const slash = words[at + 1]?.norm === '/' && words[at + 1]?.glued === true
  const spelt = words[at + 1]?.norm === 'out' && words[at + 1 + 1]?.norm === 'of'
  const whole = slash ? at + 2 : at + 3
  if (!(slash || spelt) || !/^(?:5|five|10|ten)$/u.test(words[whole]?.norm ?? '')) return undefined
  const top = values.get(words[whole]!.norm)!
  const next = words[whole + 1]
  if (
    value > top ||
    (next?.kind === 'word' &&
      !closers.has(next.norm) &&
      !/^(?:rating|review|feedback|score|stars?|would|will|please)$/u.test(next.norm))
  )
    return undefined
  const near = words.slice(Math.max(0, at - 6), whole + 7).map(({norm}) => norm)
  const sure =
    near.some((norm) => /^(?:us|me|you|rate|leave|give|page|shop|seller|rewrite|from|score|ask)$/u.test(norm)) &&
    !near.some((norm) =>
      /^(?:condition|listeners|readers|critics|cosmetic|cosmetically|difficulty|spice|heat)$/u.test(norm)
    )
  return {rating: value === top ? 'positive' : 'negative', sure, start: at, end: whole + 1}
}

/** A bare number behind a verb of rating, or before words that only a rating has. */
function counted(words: readonly Word[], tags: Tags, at: number, value: number): Found | undefined {
  if (value > 5) return undefined
  const lone = loneFive(words, tags, at, value)
  if (lone) return lone
  const after = words.slice(at + 1, at + 5).map(({norm}) => norm)
  const plural = after[0] === 's' && words[at + 1]!.glued
  const ends = plural || after[0] === undefined || words[at + 1]!.kind === 'mark' || closers.has(after[0])
  if (
    !ends ||
    after[0] === '-' ||
    after[0] === '%' ||
    after[0] === '/' ||
    after[0] === ':' ||
    (after[0] === '.' && words[at + 2]?.glued)
  )
    return undefined
  const before = words.slice(Math.max(0, at - 6), at).map(({norm}) => norm)
  const lead = before.join(' ')
  if (/[$£€#]$/u.test(lead)) return undefined
  const plain =
    /(?:^| )(?:(?:a|an|all|the|my|your|full|whole|anything|less|than|below|under|other|only|shiny|big|for|at|those) ?)+$/u.exec(
      lead
    )
  const start = at - (plain ? plain[0].trim().split(' ').length : 0)
  const verbAt = words.slice(Math.max(0, start - 3), start).findLastIndex(({norm}) => raters.has(norm))
  const receiver = /(?:^| )(?:us|me|you|this shop|the seller)(?: \w+)?$/u.test(
    words
      .slice(Math.max(0, start - 3), start)
      .map(({norm}) => norm)
      .join(' ')
  )
  const low = /(?:less than|below|under|anything but|fewer than|lower than|other than)(?: a| the| full)*$/u.test(lead)
  const rating: Rating = low || value < 5 || lower.test(after.join(' ')) ? 'negative' : 'positive'
  const found = (sure: boolean): Found => ({
    rating,
    sure,
    start: low ? Math.max(0, start) : at - (/(?:a|all|full)$/u.test(lead) ? 1 : 0),
    end: at + 1
  })
  if (verbAt >= 0 && lower.test(after.join(' '))) return {...found(true), end: at + 3}
  if (/(?:until i|till i|when i|once i|i) (?:see|get|have)(?: that| my| the| your) $/u.test(`${lead} `) && value === 5)
    return found(true)
  if (verbAt >= 0 && receiver && (value <= 5 || low)) return found(true)
  const full = /(?:^| )(?:all|full|full the|whole)$/u.test(lead)
  if (full && (verbAt >= 0 || /^(?:from you|for (?:us|me))/u.test(after.join(' '))) && value === 5) return found(true)
  if (
    full &&
    value === 5 &&
    /(?:the full|click all|tap all|tick all|be all|for the full|stars ? all|of (?:them )?all)$/u.test(lead)
  )
    return found(true)
  if (low && verbAt >= 0) return found(true)
  if (/(?:^| )(?:leave|leaves|leaving|click|clicks) a$/u.test(lead)) return found(true)
  if (/(?:^| )a$/u.test(lead) && /^(?:on (?:our|my|your) (?:page|profile)|from you|is a fail)/u.test(after.join(' ')))
    return found(true)
  if (/(?:thanks for|thank you for|say thanks for) a$/u.test(lead))
    return found(hasTag(tags, 'mention/noun/strong') || after[0] === ';')
  if (
    /(?:columns?|categor(?:y|ies)|boxe?s?|rows?|lines?|every|each)(?: little boxes)? (?:say|says|at|to|show|shows|reads?)$/u.test(
      lead
    )
  )
    return found(true)
  if ((plural || /^(?:fives|ones)$/u.test(words[at]!.norm)) && verbAt >= 0) return found(true)
  if (/(?:for|on|with) (?:each|every)$/u.test(lead) && /^(?:we|i|you|left|from|on)/u.test(after.join(' ')))
    return found(true)
  if (/(?:make|made|makes|making) (?:it|that|this|your \w+|mine|yours) an?$/u.test(lead)) return found(true)
  if (
    /(?:^| )your$/u.test(lead) &&
    value < 5 &&
    /^(?:has|cost|is|was|hurts|into|to|must|should|a (?:five|5)|turned)/u.test(after.join(' '))
  )
    return found(true)
  if (
    value >= 4 &&
    /(?:edit|change|turn|lift|raise|bump|switch|update|upgrade|revise|go|goes|going|climb|come|jump|rise)(?:ed|d|s|ing)?(?: \w+)?(?: \w+)? to(?: an?)?$/u.test(
      lead
    ) &&
    !/(?:size|speed|volume|quantity|temperature|level|amount|number)/u.test(lead)
  )
    return found(true)
  if (/(?:tick|click|tap|press|hit)(?:ing)?$/u.test(lead) && /^in (?:all|every|each)/u.test(after.join(' ')))
    return found(true)
  return undefined
}

/**
 * `y no 5 yet?`, `where is my 5 bro`, `need ur 5 2day`, `your rating of 5`, `5 or nothing when you rate us`, `if u put 5`:
 * a number that is waited for, or that stands beside a word for feedback.
 */
function loneFive(words: readonly Word[], tags: Tags, at: number, value: number): Found | undefined {
  const norm = (index: number): string => words[index]?.norm ?? ''
  const lead = words
    .slice(Math.max(0, at - 5), at)
    .map((word) => word.norm)
    .join(' ')
  const next = norm(at + 1)
  const ends = next === '' || (words[at + 1]!.kind === 'mark' && !/^[-%/:°'"]$/u.test(next)) || addressed.has(next)
  const graded = /(?:^| )(?:rating|score|review|feedback) (?:of|at|to) ?(?:an? )?$/u.exec(`${lead} `)
  if (graded && ends && !(next === '.' && words[at + 2]?.glued === true)) {
    const start = at - graded[0].trim().split(' ').length
    return {rating: value === 5 ? 'positive' : 'negative', sure: true, start, end: at + 1}
  }
  if (value !== 5) return undefined
  const found: Found = {rating: 'positive', sure: true, start: at, end: at + 1}
  if (
    /(?:^| )(?:why|y|still|hey|and|but) no$/u.test(lead) &&
    (next === 'yet' || next === '?' || next === 'from' || next === 'off')
  )
    return found
  if (/^no$/u.test(lead) && (next === 'yet' || next === 'from')) return found
  if (
    /(?:where(?: is| are)?|wheres|need|want|waiting for|gimme) (?:my|your|that|the)$/u.test(lead) &&
    ends &&
    next !== ''
  )
    return found
  if (
    /(?:^| )(?:when|once|until|till|after|see|soon as) (?:your|that|the|my|a)$/u.test(lead) &&
    (ends || /^(?:shows?|is|appears?|pops?|lands|comes|goes|up|in|there)$/u.test(next)) &&
    next !== '' &&
    hasTag(tags, 'effect/owed')
  )
    return found
  if (
    /(?:shows?|showing|reads?|says?)(?: me| us)?(?: an?)?$/u.test(lead) &&
    ends &&
    (hasTag(tags, 'effect/owed') || hasTag(tags, 'mention/noun/strong'))
  )
    return found
  if (
    /(?:filled in|filled|set|left|kept|marked|stand|placed) (?:in )?(?:at|to|with|as)$/u.test(lead) &&
    ends &&
    hasTag(tags, 'mention/noun/strong')
  )
    return found
  if (
    /^nothing (?:under|below|less than|but)(?: an?)?$/u.test(lead) &&
    ends &&
    words.some((word) => word.norm === 'i' || word.norm === 'we' || word.norm === 'you')
  )
    return {...found, start: 0}
  if (
    /(?:can|could|will|would|might) (?:to )?(?:put|give|leave|make it|do)(?: you| a)?$/u.test(lead) &&
    ends &&
    (hasTag(tags, 'voice/demand/extra') || hasTag(tags, 'effect/extra'))
  )
    return found
  if (
    /^or nothing\b/u.test(`${next} ${norm(at + 2)}`) &&
    (hasTag(tags, 'mention/verb/any') || hasTag(tags, 'mention/noun/strong'))
  )
    return found
  if (
    /(?:^| )(?:if|when|once) you (?:put|leave|give|rate|click|do|make)(?: it| us| me| a)?$/u.test(lead) &&
    ends &&
    (hasTag(tags, 'effect/extra') || hasTag(tags, 'effect/sum') || hasTag(tags, 'effect/owed'))
  )
    return found
  if (/(?:^| )fill(?:ing)? (?:in |out )?all$/u.test(lead) && ends && hasTag(tags, 'force/please')) return found
  return /(?:^| )star (?:number|no)$/u.test(lead) ? {...found, start: at - 2} : undefined
}

const addressed = new Set(
  'yet already bro bruv mate man dude pal buddy sir madam ok okay lol please x now today from and'.split(' ')
)

const lower = /^(?:or|and) (?:lower|less|fewer|below|under|worse)/u
const raters = new Set(
  'give gives gave giving rate rates rated rating mark marks marked marking score scores scored leave leaves leaving award awards click clicks tap tick hit'.split(
    ' '
  )
)
const closers = new Set(
  'xx xxx once until already yet bro bruv mate dude pal sir lol x too we you has cost hurts into must should lit a turned and or for from on if is are in please now today when before by back again then to as so because though with at until'.split(
    ' '
  )
)
