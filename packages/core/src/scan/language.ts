import {fold} from '../fold/fold.js'
import {splitWords} from '../frames/words.js'
import {readLanguage} from '../report/language.js'

/**
 * The language of a text, by the words that stand in it outside of tags and addresses. `foreign`: what the words that are
 * not English may weigh at most of all its `words`, as the scan adds it up; nearly every English text is told by that alone.
 */
export function languageOf(text: string, foreign: number, words: number): {code: string; read: boolean} {
  // Less than what `readLanguage` asks for at the least.
  if (foreign < 2 || (foreign < 4 && foreign <= words * leastShare)) return {code: 'en', read: true}
  return readLanguage(wordsIn(text))
}

const leastShare = 0.1

function wordsIn(text: string): string[] {
  const shown = text.replace(/<[a-z/!][^<>]{0,500}>|(?:https?:\/\/|www\.)\S{1,500}|&[a-z]{2,8};/giu, ' ')
  return [...shown.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)].flatMap(([word]) => normsOf(word))
}

const known = new Map<string, readonly string[]>()
const mostKnown = 4000

function normsOf(word: string): readonly string[] {
  let norms = known.get(word)
  if (!norms) {
    norms = splitWords(fold(word).text)
      .filter(({kind}) => kind === 'word')
      .map(({norm}) => norm)
    if (known.size >= mostKnown) known.clear()
    if (word.length < 40) known.set(word, norms)
  }
  return norms
}
