import type {Mention} from './frame.js'
import type {Concept, Tag, Tags} from './lexicon.js'
import type {Word} from './words.js'

/**
 * Bans and threats that never say `feedback`: somebody says (1) something bad, (2) of the seller, (3) in public. Two of
 * the parts beside a verb of saying make a mention; what is told to the seller in private is none.
 */
export function gagMentions(words: readonly Word[], tags: Tags): Mention[] {
  const of = (concept: Concept): readonly Tag[] => tags.get(concept) ?? []
  const parts = {
    print: of('mention/gag/print'),
    say: of('mention/gag/say'),
    bad: of('mention/gag/bad'),
    mild: of('mention/gag/mild'),
    about: of('mention/gag/about'),
    you: of('mention/gag/about/you'),
    place: of('mention/gag/place')
  }
  const mentions: Mention[] = [...of('mention/gag'), ...of('mention/gag/whole')].map((tag) =>
    gag(tag.start, tag.end, tag.by)
  )
  // `Of a non-derogatory nature` is a phrase of its own.
  const clear = parts.bad.filter(({start}) => words[start - 1]?.norm !== 'non' && words[start - 2]?.norm !== 'non')
  for (const verb of [...parts.print, ...parts.say]) {
    const prints = parts.print.includes(verb)
    const near = (list: readonly Tag[], reach: number): Tag | undefined =>
      list.find(
        (tag) =>
          tag.end > verb.end &&
          tag.start >= verb.start &&
          tag.start - verb.end <= reach &&
          unbroken(words, verb.end, tag.start) &&
          (reach < 14 || !words.slice(verb.end, tag.start).some(({norm}) => modals.has(norm)))
      )
    const close = near(clear, 8)
    const bad = close ?? (prints ? near(clear, 14) : undefined)
    const mild = near(parts.mild, 5)
    const about = near(parts.about, 8)
    const you = near(parts.you, 8)
    const place = near(parts.place, 12)
    const told = toldInPrivate(words, verb)
    const publicly = place && !(told && words[place.start]!.norm !== 'off')
    if (bad && (about || publicly)) mentions.push(gag(verb.start, ends(bad, about ?? place!), 'said of the seller'))
    else if (bad && prints && !told) mentions.push(gag(verb.start, bad.end, 'made public'))
    else if (about && publicly) mentions.push(gag(verb.start, ends(about, place), 'said of the seller'))
    else if (
      mild &&
      publicly &&
      (prints || !vague(words, place)) &&
      !(
        pronouns.has(words[mild.start]!.norm) &&
        (isWork(words, verb.start) || !(prints && place.start - mild.end <= 1))
      )
    )
      mentions.push(gag(verb.start, ends(mild, place), 'said in public'))
    else if (about && prints && about.start - verb.end <= 3)
      mentions.push(gag(verb.start, about.end, 'said of the seller'))
    else if (mild && about && prints) mentions.push(gag(verb.start, ends(mild, about), 'said of the seller'))
    else if (you && (bad || publicly))
      mentions.push({...gag(verb.start, ends(you, bad ?? place!), 'said of the seller'), kind: 'verb'})
  }
  mentions.push(...hidden(words, tags, [...clear, ...parts.mild]), ...keptOff(words, tags, [...clear, ...parts.mild]))
  for (const bad of clear) {
    // The passive turns it round: `grievances aired`, `something bad got written on your shop`.
    const verb = parts.print.find(
      (tag) =>
        tag.start >= bad.end &&
        tag.start - bad.end <= 4 &&
        /(?:ed|en|t|es|s|ing)$/u.test(words[tag.start]!.norm) &&
        unbroken(words, bad.end, tag.start) &&
        !toldInPrivate(words, tag)
    )
    const said = [...parts.say, ...parts.print].find((tag) => tag.start >= bad.end && tag.start - bad.end <= 4)
    const of = said && [...parts.about, ...parts.you].find((tag) => tag.start >= said.end && tag.start - said.end <= 4)
    if (of) mentions.push(gag(bad.start, of.end, 'ill said'))
    else if (verb) mentions.push(gag(bad.start, verb.end, 'ill made public'))
    const place = parts.place.find(
      (tag) =>
        tag.start >= bad.end && tag.start - bad.end <= 6 && !vague(words, tag) && unbroken(words, bad.end, tag.start)
    )
    if (place) mentions.push(gag(bad.start, place.end, 'ill in public'))
  }
  return mentions
}

/** `keep your gripes offline`, `any opinion of yours stays between us`: kept from others, before or after the verb. */
function hidden(words: readonly Word[], tags: Tags, contents: readonly Tag[]): Mention[] {
  const hides = tags.get('mention/gag/hide') ?? []
  if (hides.length === 0) return []
  const keeps = tags.get('mention/gag/keep') ?? []
  return contents.flatMap((content) => {
    if (pronouns.has(words[content.start]!.norm)) return []
    const keep = keeps.find((tag) => tag.start - content.start <= 13 && content.start - tag.start <= 6)
    const hide = hides.find(
      (tag) =>
        tag.start >= content.end &&
        tag.start >= (keep?.end ?? 0) &&
        tag.start - Math.max(content.end, keep?.end ?? 0) <= 4
    )
    if (!keep || !hide || !unbroken(words, Math.min(content.end, keep.end), hide.start)) return []
    return [gag(Math.min(content.start, keep.start), hide.end, 'kept from others')]
  })
}

/** `grumbles are for the phone and not for this site`, `a mishap that never turns up on our page`. */
function keptOff(words: readonly Word[], tags: Tags, contents: readonly Tag[]): Mention[] {
  return (tags.get('mention/gag/off') ?? []).flatMap((off) => {
    const content = contents.some(
      (tag) =>
        tag.end <= off.start &&
        off.start - tag.end <= 9 &&
        !pronouns.has(words[tag.start]!.norm) &&
        unbroken(words, tag.end, off.start)
    )
    return content ? [gag(off.start, off.end, 'kept off a public place')] : []
  })
}

/** Files and patterns, named before `do not share them online`, are what may not be shared. */
function isWork(words: readonly Word[], verb: number): boolean {
  return words.slice(0, verb).some(({norm}) => works.has(norm))
}

/** What is made to be copied: who may not pass that on may still speak. */
const works = new Set(
  'plans plan files file pattern patterns drawings drawing design designs recording recordings font fonts licence license copies software template templates photo photos photographs pictures pdf pdfs tutorial tutorials recipe recipes ebook'.split(
    ' '
  )
)

/** `post it online`, but not `share this article on …`. */
const pronouns = new Set(['it', 'this', 'them', 'these', 'so'])

function gag(start: number, end: number, by: string): Mention {
  return {kind: 'gag', rating: 'negative', named: true, sure: true, start, end, by}
}

function ends(one: Tag, other: Tag): number {
  return Math.max(one.end, other.end)
}

/** A new clause or a stronger mark parts what is said from the place. */
function unbroken(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, Math.max(from, to)).every((word) => !breaks.has(word.norm))
}

const modals = new Set(['shall', 'will', 'may', 'must', 'can', 'is', 'are'])
const breaks = new Set([
  ';',
  '\n',
  ':',
  '(',
  '|',
  '.',
  '!',
  '?',
  'if',
  'because',
  'when',
  'unless',
  'until',
  'but',
  'we',
  'i'
])

/** `tell us`, `raise it with me`: to the seller, which is where sellers want it and no ban. */
function toldInPrivate(words: readonly Word[], verb: Tag): boolean {
  const after = words.slice(verb.end, verb.end + 7).map((word) => word.norm)
  if (after[0] === 'us' || after[0] === 'me') return true
  return after.some(
    (norm, at) => (norm === 'us' || norm === 'me') && (after[at - 1] === 'to' || after[at - 1] === 'with')
  )
}

/** Places that are as often no public place. */
function vague(words: readonly Word[], place: Tag): boolean {
  return (
    /^(?:anywhere|elsewhere|in|to|any|every|everyone|everybody|with|for|public|google|the)$/u.test(
      words[place.start]!.norm
    ) && !/^(?:public|internet|world|press|media|papers)$/u.test(words[place.end - 1]!.norm)
  )
}
