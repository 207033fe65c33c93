import {stretches} from './en/sets.js'
import {nounForms, verbForms} from './inflect.js'

/** A place of a phrase as it is written (see `phrase-book.ts`): words that fill it, choices, a named set, a gap, any number. */
export type Step =
  | {words: readonly string[]}
  | {choices: Step[][]; optional: boolean}
  | {set: string}
  | {gap: number}
  | {number: true}

/** Entries are parted by `|` and by line ends, outside of brackets. */
export function entriesOf(text: string): string[] {
  const list: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= text.length; at += 1) {
    const char = text[at]
    if (char === '(' || char === '[') depth += 1
    else if (char === ')' || char === ']') depth -= 1
    else if (char === undefined || (depth === 0 && (char === '|' || char === '\n'))) {
      const entry = text.slice(from, at).trim()
      if (entry) list.push(entry)
      from = at + 1
    }
  }
  return list
}

/** An entry with its named stretches written out. */
export function writtenOut(entry: string): string {
  return entry.replace(/<([a-z]+)>/gu, (_, name: string) => stretch(name))
}

function stretch(name: string): string {
  const text = stretches[name]
  if (!text) throw new Error(`the lexicon names no stretch <${name}>`)
  return text
}

const parsed = new Map<string, Step[]>()

/** The places of a phrase with its stretches written out. Read once: the book and the scan ask for the same. */
export function parsePhrase(text: string): readonly Step[] {
  let steps = parsed.get(text)
  if (!steps) {
    steps = readPhrase(text)
    parsed.set(text, steps)
  }
  return steps
}

function readPhrase(text: string): Step[] {
  const signs = text.match(/[()[\]|]|\{[a-z-]+\}|[^\s()[\]|{}]+/gu) ?? []
  let at = 0
  const sequence = (closing: string | undefined): Step[][] => {
    const choices: Step[][] = [[]]
    for (; at < signs.length; at += 1) {
      const sign = signs[at]!
      if (sign === closing) return choices
      if (sign === '|') choices.push([])
      else if (sign === '(' || sign === '[') {
        at += 1
        choices.at(-1)!.push({choices: sequence(sign === '(' ? ')' : ']'), optional: sign === '['})
      } else if (sign === '~' || sign === '+') inflectGroup(choices.at(-1)!.at(-1), sign, text)
      else choices.at(-1)!.push(oneStep(sign))
    }
    if (closing) throw new Error(`the phrase «${text}» lacks a ${closing}`)
    return choices
  }
  return sequence(undefined)[0]!
}

function inflectGroup(group: Step | undefined, sign: '~' | '+', text: string): void {
  if (!group || !('choices' in group)) throw new Error(`a lone ${sign} stands in the phrase «${text}»`)
  for (const choice of group.choices) {
    const step = sign === '~' ? choice[0] : choice.at(-1)
    if (step && 'words' in step) step.words = formsOf(step.words[0]!, sign)
  }
}

function oneStep(sign: string): Step {
  if (sign === '..') return {gap: 3}
  if (sign === '...') return {gap: 6}
  if (sign === '#') return {number: true}
  if (sign.startsWith('{')) return {set: sign.slice(1, -1)}
  if (sign.endsWith('~')) return {words: formsOf(sign.slice(0, -1), '~')}
  if (sign.endsWith('+') && sign.length > 2) return {words: formsOf(sign.slice(0, -1), '+')}
  return {words: [sign]}
}

const forms = new Map<string, readonly string[]>()

function formsOf(word: string, sign: '~' | '+'): readonly string[] {
  let known = forms.get(word + sign)
  if (!known) {
    known = sign === '~' ? verbForms(word) : nounForms(word)
    forms.set(word + sign, known)
  }
  return known
}
