import {hasParty} from './elsewhere.js'
import type {Mention} from './frame.js'
import {hasTag} from './frame.js'
import type {Tag, Tags} from './lexicon.js'
import type {Surroundings} from './mentions.js'
import type {Word} from './words.js'

const subs = [
  ['mention/sub/positive', 'positive'],
  ['mention/sub/negative', 'negative'],
  ['mention/sub/neutral', 'negative']
] as const

/** `a negative`, `your positive`, `no neutrals`, `negs`: a rating's name standing by itself. */
export function bareRatings(words: readonly Word[], tags: Tags, around: Surroundings): Mention[] {
  const mentions: Mention[] = []
  const names = subs.flatMap(([concept]) =>
    (tags.get(concept) ?? []).filter((tag) => plainNames.test(words[tag.start]!.norm))
  )
  for (const [concept, rating] of subs) {
    for (const tag of tags.get(concept) ?? []) {
      const word = words[tag.start]!.norm
      if (praises(words, tag)) continue
      if (word === '-' || !standsAlone(words, tag)) continue
      const sure =
        tag.end - tag.start > 1
          ? tinted(words, tags, tag, around)
          : bareSure(words, tags, tag, around, names.length > 1)
      if (sure === undefined) continue
      const less = rating === 'positive' ? fallsShort(words, tag.start) : 0
      mentions.push({
        kind: 'sub',
        rating: less > 0 ? 'negative' : rating,
        named: true,
        sure,
        start: tag.start - less,
        end: tag.end,
        by: tag.by
      })
    }
  }
  return mentions
}

/** `Ten out of ten for patience`, `full marks for the packing`: said there and then, and left to nobody. */
function praises(words: readonly Word[], {start, end}: Tag): boolean {
  if (!/^(?:full|top|ten)$/u.test(words[start]!.norm) || words[end]?.norm !== 'for') return false
  const next = words[end + 1]?.norm ?? ''
  const noun = /^(?:the|your|his|her|this|that)$/u.test(next) ? (words[end + 2]?.norm ?? '') : next
  return virtues.has(noun)
}

const virtues = new Set(
  'patience effort honesty trying speed cheek imagination originality style humour service packing packaging wrapping post postage communication handwriting idea kindness quick fast lovely being making keeping owning'.split(
    ' '
  )
)

/** How many words before a good rating say that it is not reached: `anything less than full marks`. */
function fallsShort(words: readonly Word[], start: number): number {
  const before = words
    .slice(Math.max(0, start - 8), start)
    .map(({norm}) => norm)
    .join(' ')
  if (
    /(?:not|never)(?: \w+){0,3} (?:anything|any) (?:but|less than|under|below|other than)(?: an?| the)?$/u.test(before)
  )
    return 0
  if (/(?:nothing|no|not|never)(?: accept)? (?:less|below|under|short|but)/u.test(before)) return 0
  const short =
    /(?:(?:anything|something) )?(?:less than|below|under|short of|anything but|other than)(?: an?| the| your)?$/u.exec(
      before
    )
  return short ? short[0].trim().split(' ').length : 0
}

/** One word alone: sure, doubtful, or (undefined) no rating at all. */
function bareSure(
  words: readonly Word[],
  tags: Tags,
  tag: Tag,
  around: Surroundings,
  several: boolean
): boolean | undefined {
  const word = words[tag.start]!.norm
  const before = words[tag.start - 1]?.norm ?? ''
  const after = words[tag.end]?.norm ?? ''
  const acted =
    hasTag(tags, 'act/leave', tag.start - 5, tag.start) ||
    hasTag(tags, 'act/change', tag.start - 6, tag.start) ||
    hasTag(tags, 'mention/verb/any', tag.start - 4, tag.start)
  if (
    /^(?:feel|feels|feeling|felt|stay|staying|think|thinking|keep|remain|sound|sounds|stayed)$/u.test(before) &&
    !around.topic
  )
    return undefined
  if (/^(?:feel|feeling|felt|feels)$/u.test(before)) return undefined
  if (/^[1-5]$/u.test(word) && (before === 'the' || before === 'and' || after === 'and') && !acted) return undefined
  if (numerals.has(word)) {
    if (!around.topic) return undefined
    return /^(?:ones|twos|threes|fours)$/u.test(word) || /^(?:a|that|to|into|the|it|your)$/u.test(before)
      ? true
      : undefined
  }
  if (colours.has(word)) return colourSure(words, tags, tag, around)
  const led = leads.has(before) || adjectives.has(before)
  const plural = /^(?:positives|negatives|neutrals|negs|posis|raves|stinkers)$/u.test(word)
  const party = hasParty(words, tags, {
    kind: 'sub',
    rating: 'any',
    named: true,
    sure: true,
    start: tag.start,
    end: tag.end,
    by: tag.by
  })
  if (led || plural || word === 'neg') return true
  // `Positive for me please`: a buyer's whole sentence.
  if (tag.start === 0 && /^(?:please|pls|for (?:me|us))\b/u.test(`${after} ${words[tag.end + 1]?.norm ?? ''}`))
    return true
  // `Neutral = block`, `neither neutral nor negative`, `Negative if not.`
  if (several && (after === '=' || after === ':' || after === '→')) return true
  if (
    tag.start === 0 &&
    /^(?:when|once|as soon|after|if)\b/u.test(`${after} ${words[tag.end + 1]?.norm ?? ''}`) &&
    words.some(({norm}) => norm === 'i' || norm === 'me' || norm === 'my')
  )
    return true
  if (tag.start === 0 && after === 'if' && /^(?:not|i|no|you)$/u.test(words[tag.end + 1]?.norm ?? '')) return true
  if (party && (acted || several || after === 'from')) return true
  if (!around.topic && !hasTag(tags, 'act/leave') && !hasTag(tags, 'act/change')) return undefined
  return acted || around.topic
}

/** `the green one`, `a red light`: of a lamp or a lot, unless something is done with it that is done with ratings. */
function tinted(words: readonly Word[], tags: Tags, tag: Tag, around: Surroundings): boolean | undefined {
  const first = words[tag.start]!.norm === 'a' || words[tag.start]!.norm === 'the' ? tag.start + 1 : tag.start
  if (!colours.has(words[first]?.norm ?? '') || !things.has(words[tag.end - 1]!.norm)) return true
  const acted =
    hasTag(tags, 'act/leave', tag.start - 5, tag.start) ||
    hasTag(tags, 'act/change', tag.start - 6, tag.start) ||
    hasTag(tags, 'act/remove', tag.start - 6, tag.start)
  const near = words.slice(Math.max(0, tag.start - 4), tag.end + 5)
  const dealt =
    near.some(({norm}) => /^(?:from|for|on|our|my|your|us|me|feedback|rating|page|profile)$/u.test(norm)) ||
    hasTag(tags, 'mention/noun/strong')
  return around.topic || (acted && dealt) || (acted && tag.start < 5) || dealt ? true : undefined
}

const things = new Set(['one', 'ones', 'light', 'lights'])

/** Colours are ratings where they are on somebody's page, are turned, or are counted in a trade of feedback. */
function colourSure(words: readonly Word[], tags: Tags, tag: Tag, around: Surroundings): boolean | undefined {
  const word = words[tag.start]!.norm
  const before = words[tag.start - 1]?.norm ?? ''
  const after = words
    .slice(tag.end, tag.end + 3)
    .map(({norm}) => norm)
    .join(' ')
  const onPage = /^(?:on|in) (?:your|my|our) (?:page|profile|record|account|shop|feedback)/u.test(after)
  if (onPage) return true
  if (
    before === 'your' &&
    /^(?:up|in|shows?|showing|appears?|pops?|there|is (?:up|in|showing|there|visible))\b/u.test(after)
  )
    return true
  // `Once green, I ship.`
  if (
    /^(?:once|when|until|till)$/u.test(before) &&
    hasTag(tags, 'effect/owed') &&
    words.some(({norm}) => norm === 'i' || norm === 'we')
  )
    return true
  if (/^(?:least|nothing|less|than)$/u.test(before) && (hasTag(tags, 'force/must') || /^(?:from you)/u.test(after)))
    return /^(?:from|for) (?:you|us|me)/u.test(after) ? true : undefined
  if (/^is the (?:least|minimum)/u.test(after) && words.some(({norm}) => norm === 'you')) return true
  // `780 greens and not one red`
  if (word === 'greens' && counted(before) && words.some(({norm}) => traded.has(norm))) return true
  if (/^(?:reds|greens)$/u.test(word))
    return around.topic ||
      hasTag(tags, 'trade/split') ||
      hasTag(tags, 'trade/mutual') ||
      hasTag(tags, 'mention/noun/strong') ||
      /^(?:for|from) (?:you|me|us)/u.test(after)
      ? true
      : undefined
  if (/^(?:one|face|dot|thumb)$/u.test(before) && around.topic && hasTag(tags, 'act/change', tag.start - 6, tag.start))
    return true
  if (!colourLeads.has(before)) return undefined
  if (around.topic || hasTag(tags, 'mention/noun/strong')) return true
  if (before === 'to' && hasTag(tags, 'act/change', tag.start - 4, tag.start) && !/^[/-]|^line/u.test(after))
    return true
  return /^(?:from|for) (?:you|us|me)/u.test(after) || hasTag(tags, 'trade/mutual') ? true : undefined
}

function counted(before: string): boolean {
  return (
    Number(before.replace(/,/gu, '')) >= 10 || /^(?:hundred|hundreds|thousand|thousands|full|all|of)$/u.test(before)
  )
}
const traded = new Set('profile account login username password reputation'.split(' '))
const plainNames = /^(?:positive|negative|neutral)s?$/u
const numerals = new Set('one two three four five ones twos threes fours fives zero 1 2 3 4 5'.split(' '))
const colours = new Set(['red', 'green', 'reds', 'greens', 'amber', 'yellow', 'gold'])
const colourLeads = new Set(
  'a to it your my in turn turns turned turning go goes into from stay stays still that the this is each ten five two three treat make me us you nothing'.split(
    ' '
  )
)
const leads = new Set(
  'a an the your my our no any each another of that me us or for ur every two three five ten it one this leave give = to with with + these those some more him them in as all full his her their whose'.split(
    ' '
  )
)
const adjectives = new Set(
  'little big nice shiny lovely lone first next last quick honest proper juicy wee cheeky solid genuine single simple sneaky nasty fat'.split(
    ' '
  )
)

/** What follows a rating's name must not be the thing that it describes (`positive terminal`). */
function standsAlone(words: readonly Word[], tag: Tag): boolean {
  const after = words[tag.end]
  // Several of them describe nothing.
  if (/^(?:positives|negatives|neutrals)$/u.test(words[tag.end - 1]!.norm)) return true
  if (!after || after.kind === 'mark' || after.kind === 'number') return after?.norm !== '-' || !after.glued
  return followers.has(after.norm)
}

const followers = new Set(
  'there here pop pops popped popping showing visible come coming show appear appearing land landing posted up on where from for on if in will is are was were gets get goes go and or but up when once then too as by to at here with because unless until before after only please now today i you we he she it they one can may must should would could shall not never allowed permitted means mean equals earns forfeit forfeits lose loses void voids cancel cancels pay pays cost costs brings ends so than who my your our u r over back feedback n also either for tolerated this that the a an first today tonight please without like off down me us him them does do did has have had against soon just out comes came again away be ought appears appear shows stays stay sits follows following arrives lands gone turned turns given left posted clicked awarded costs cost cancels voids ends buys brings wins loses earns hurts ruins kills forever which whatever however rather instead while since though until anywhere till asap mate pal love buddy friend sir right every always already later immediately straight tomorrow yesterday between among next about'.split(
    ' '
  )
)
