import {hasTag} from './frame.js'
import type {Tag, Tags} from './lexicon.js'
import type {Word} from './words.js'

/**
 * Whether a noun that may mean many things (`comment`, `mark`, `verdict`) is feedback here: by whom it is about, by
 * where it stands, by who owns it, or by what is done to it.
 */
export function weakIsFeedback(words: readonly Word[], tags: Tags, tag: Tag, topic: boolean): boolean {
  const noun = words[tag.end - 1]!.norm
  const text = (from: number, to: number): string =>
    words
      .slice(Math.max(0, from), to)
      .map(({norm}) => norm)
      .join(' ')
  const after = text(tag.end, tag.end + 8)
  const before = text(tag.start - 4, tag.start)
  const worded =
    /^(?:comments?|remarks?|opinions?|verdicts?|criticisms?|critiques?|commentary|scores?|marks?|praise|gripes?|grumbles?)$/u.test(
      noun
    )
  if (
    worded &&
    (aboutSeller.test(after) || leftThere.test(after)) &&
    !/^(?:service|trade|hall|book)$/u.test(words[tag.start - 1]?.norm ?? '')
  )
    return true
  if (noun === 'complaints' || noun === 'complaint' || noun === 'statement' || noun === 'recommendations') return false
  if (worded && /^(?:below|under|short of|less than|other than) /u.test(after) && !/^(?:mark|score)s?$/u.test(noun))
    return true
  if (
    /^(?:(?:is|are|comes?|goes|was) )?(?:gone |down )?(?:off|from|on) (?:our|my) (?:page|profile|record|feedback|shop)/u.test(
      after
    )
  )
    return true
  const both =
    ['your', 'ur', 'yours'].some((owner) => words[tag.start - 1]?.norm === owner) &&
    words.some(
      ({norm}, at) =>
        /^(?:my|our|mine|ours)$/u.test(norm) && (norm.endsWith('e') || norm === 'ours' || words[at + 1]?.norm === noun)
    )
  if (both && /^(?:marks?|comments?|praise|votes?|remarks?|scores?|words?|verdicts?)$/u.test(noun)) return true
  if (
    /^(?:words?|lines)$/u.test(noun) &&
    /(?:your|for|few|some|only|the) (?:kind|nice|lovely|warm|good|kindest|glowing)$/u.test(before)
  )
    return /(?:your (?:kind|nice|lovely|warm|kindest))$/u.test(before)
      ? /(?:for|earns?|gets?|until|once|when|after|first) your/u.test(text(tag.start - 4, tag.start)) &&
          !/thank/u.test(text(tag.start - 6, tag.start))
      : /^(?:may|must|are|about|for|on|from|left|in)/u.test(after)
  if (
    /^(?:assessments?|evaluations?|valuations?|verdicts?|opinions?)$/u.test(noun) &&
    hasTag(tags, 'trade/gate') &&
    words.some(({norm}) => /^(?:published|posted|submitted|left|handed|entered)$/u.test(norm))
  )
    return true
  const undone =
    /^(?:\w+ ){0,3}(?:comes? down|goes away|(?:is|be|'s|has) gone|disappears?|must go)/u.test(after) ||
    (['act/remove', 'act/change'] as const).some(
      (concept) =>
        hasTag(tags, concept, tag.start - 5, tag.start) ||
        (concept === 'act/remove' && hasTag(tags, concept, tag.end, tag.end + 5)) ||
        // `taking the comment down` stands around its noun.
        (tags.get(concept) ?? []).some(({start, end}) => start < tag.start && end > tag.end)
    )
  if (undone && pointed.test(before) && said.test(noun)) return true
  if (undone && /(?:your|ur)(?: \w+)?$/u.test(before)) return true
  if (
    /(?:^| )(?:your|buyer 's|customer 's|guest 's|his|her|whose)$/u.test(before) &&
    controlled(words, tags, tag) &&
    /^(?:comments?|remarks?|opinions?|verdicts?)$/u.test(noun)
  )
    return true
  if (
    /^(?:marks?|scores?)$/u.test(noun) &&
    /(?:^| )(?:our|my)$/u.test(before) &&
    !/^(?:system|card|sheet)/u.test(after)
  )
    return topic || standing(words, tags, tag)
  if (topic && undone && /^(?:marks?|scores?|grades?)$/u.test(noun)) return true
  return topic && said.test(noun) && /(?:your|that|this|the)$/u.test(before)
}

const party =
  '(?:us|me|our|my|you|(?:the|this) (?:seller|shop|store|vendor|workshop|company|sale|deal|transaction|trader|host|purchase))'
const aboutSeller =
  /^(?:about|on|of|for|against|concerning|regarding|upon|from) (?:us|me|our (?!use|part|behalf|site|website)|my|the (?:seller|shop|vendor|workshop|company|trader|host|sale)s?\b|this (?:sale|shop|seller|order)|your (?:shop|store|establishment|packing|page|profile|service|firm|business|goods))/u
const leftThere = new RegExp(
  `^(?:that |which |\\w+ )?(?:you |they )?(?:left|leave|leaves|posted|post|given|give|gave|made|put|write|wrote|written|published)(?: \\w+)? ?(?:for|about|on|against|with|to|of|next to)? ${party}`,
  'u'
)
const pointed = /(?:your|that|this|the|what|whatever you|those|their|ur)(?: \w+)?$/u
const said =
  /^(?:wrote|posted|words|lines|posts?|posting|comments?|remarks?|scores?|verdicts?|opinions?|critique|commentary)$/u

/** A ban, a duty or an approval in the sentence makes buyers' comments those that are meant for all. */
function controlled(words: readonly Word[], tags: Tags, tag: Tag): boolean {
  if (['trade/approve', 'trade/limit'].some((concept) => tags.has(concept as 'trade/approve'))) return true
  return words
    .slice(tag.end, tag.end + 5)
    .some(({norm}) => /^(?:displease|displeases|first|inbox|public|online)$/u.test(norm))
}

/** `It leaves when my score has its plus`, `ends up in our score`: the standing that ratings make. */
function standing(words: readonly Word[], tags: Tags, tag: Tag): boolean {
  return (
    tags.has('mention/sub/positive') ||
    words
      .slice(Math.max(0, tag.start - 5), tag.start)
      .some(({norm}) => /^(?:after|up|hit|hurt|hurts|into|watch|watching)$/u.test(norm)) ||
    words.slice(tag.end, tag.end + 3).some(({norm}) => /^(?:has|drops|suffers|needs|depends|is)$/u.test(norm))
  )
}
