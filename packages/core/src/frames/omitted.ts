import type {Mention} from './frame.js'
import type {Tags} from './lexicon.js'
import type {Word} from './words.js'

/**
 * Where feedback is what the text is about (a request to revise it), its name is left out: `as soon as you have
 * revised`, `accept this request`, `change it today`. What stands right after the verb takes its place.
 */
export function omittedMentions(words: readonly Word[], tags: Tags): Mention[] {
  const mentions: Mention[] = []
  const add = (start: number, end: number): void => {
    if (start < words.length)
      mentions.push({
        kind: 'noun',
        rating: 'any',
        named: false,
        sure: true,
        start,
        end: Math.min(end, words.length),
        by: 'left out: what the request is about'
      })
  }
  for (let at = 0; at < words.length; at += 1) {
    const {norm} = words[at]!
    const next = words[at + 1]?.norm ?? ''
    const after = words[at + 2]?.norm ?? ''
    if (/^(?:this|our|my|the|your)$/u.test(norm) && /^(?:request|revision|amendment|switch|correction)$/u.test(next))
      add(at, at + 2)
    else if (
      /^(?:click|press|tap|hit|clicking|pressing|tapping)$/u.test(norm) &&
      /^(?:accept|yes|agree|revise|confirm|it)$/u.test(next)
    )
      add(at + 1, at + 2)
    else if (/^(?:stays?|still|remains?|left|sits)$/u.test(norm) && /^(?:red|neutral|negative|as)$/u.test(next))
      add(at + 1, at + 2)
    else if (
      /^(?:do|get|have|sort|see|settle)$/u.test(norm) &&
      next === 'it' &&
      /^(?:done|now|today|by|tonight|before|sorted|\.|!|)$/u.test(after)
    )
      add(at + 1, at + 2)
    else if (
      revising.test(norm) &&
      pronouns.has(next) &&
      (after === '' || words[at + 2]!.kind === 'mark' || alone.has(after))
    )
      add(at + 1, after === 'one' ? at + 3 : at + 2)
    else if (
      /^(?:this|it|that)$/u.test(norm) &&
      /^(?:must|should|needs|has|will|can|could|is|to)$/u.test(next) &&
      words
        .slice(at + 2, at + 5)
        .some((word) =>
          /^(?:changed|revised|turned|fixed|corrected|green|positive|switched|amended|removed|deleted|updated|red|neutral)$/u.test(
            word.norm
          )
        )
    )
      add(at, at + 1)
    else if (/^(?:one|a|single|1|your)$/u.test(norm) && next === 'click') add(at, at + 2)
    else if (
      /^(?:revis(?:e|es|ed|ing)|reconsider(?:ed|ing)?|rethink)$/u.test(norm) &&
      (next === '' || words[at + 1]!.kind === 'mark' || alone.has(next))
    )
      add(next === '' ? at : at + 1, at + 2)
    else if (
      (/^revis/u.test(norm) || (revising.test(norm) && after === 'first')) &&
      /^(?:it|this|that|them)$/u.test(next)
    )
      add(at + 1, after === 'one' ? at + 3 : at + 2)
    else if (/^(?:leave|keep|let)$/u.test(norm) && /^(?:it|this|that)$/u.test(next) && standing.has(after))
      add(at + 1, at + 3)
    else if (
      /^(?:accept|accepts|accepting|approve|confirm)$/u.test(norm) &&
      /^(?:the|this|our|that)$/u.test(next) &&
      /^(?:change|request|revision|amendment|correction)$/u.test(after)
    )
      add(at + 2, at + 3)
    else if (lasts.test(norm) && turnedDeed(words, at)) add(at, turnedDeed(words, at))
    else if (gone.test(norm) && vanishing(words, at)) add(at - vanishing(words, at), at)
  }
  return mentions.filter(
    (mention) => !(tags.get('other/sense') ?? []).some((tag) => tag.start <= mention.start && tag.end >= mention.end)
  )
}

const revising =
  /^(?:revis(?:e|es|ed|ing)|chang(?:e|es|ed|ing)|amend(?:s|ed|ing)?|switch(?:es|ed|ing)?|flip(?:s|ped|ping)?|turn(?:s|ed|ing)?|updat(?:e|es|ed|ing)|edit(?:s|ed|ing)?|remov(?:e|es|ed|ing)|delet(?:e|es|ed|ing)|reconsider(?:s|ed|ing)?|withdraw(?:s|ing|n)?|lift(?:s|ed|ing)?|fix(?:es|ed|ing)?|alter(?:s|ed|ing)?|adjust(?:s|ed|ing)?|improv(?:e|es|ed|ing)|upgrad(?:e|es|ed|ing)|correct(?:s|ed|ing)?|redo|rectif(?:y|ied)|rais(?:e|es|ed|ing)|bin|scrap|pull|clear|retract)$/u
const pronouns = new Set(['yours', 'green'])
const alone = new Set(
  'by to now today tonight before if when once until unless and or so then please as in on at here for after positive green five one first within straight immediately back in is was are with quickly tomorrow this'.split(
    ' '
  )
)
const gone = /^(?:vanish(?:ed|es)?|disappear(?:ed|s)?|comes|came|goes|gone)$/u

/** `after the change is finished`, `within a day of update`, `when it is there`: where what was asked for ends, or 0. */
function turnedDeed(words: readonly Word[], at: number): number {
  const norm = (index: number): string => words[index]?.norm ?? ''
  const next = /^(?:the|this|that|your)$/u.test(norm(at + 1)) ? at + 2 : at + 1
  if (deeds.has(norm(next))) return next + 1
  if (/^(?:it|that|this)$/u.test(norm(at + 1)) && /^(?:is|has|gets)$/u.test(norm(at + 2)))
    return words.slice(at + 3, at + 6).some((word) => settledBy.has(word.norm)) ? at + 2 : 0
  return 0
}

const standing = new Set('up there standing as like red negative neutral public online'.split(' '))
const lasts = /^(?:after|once|when|until|till|upon|on|following|of|from|before|pending)$/u
const deeds = new Set(
  'change update revision edit amendment correction removal deletion modification adjustment'.split(' ')
)
const settledBy = new Set(
  'done there up changed visible finished completed posted updated revised in live showing'.split(' ')
)

/** How many words before the verb the pronoun that vanishes begins: `if this one just vanished`. */
function vanishing(words: readonly Word[], at: number): number {
  for (let back = 1; back <= 4; back += 1)
    if (
      /^(?:it|this|yours)$/u.test(words[at - back]?.norm ?? '') &&
      (/^(?:vanish|disappear)/u.test(words[at]!.norm) || /^(?:down|away|gone)$/u.test(words[at + 1]?.norm ?? ''))
    )
      return back
  return 0
}
