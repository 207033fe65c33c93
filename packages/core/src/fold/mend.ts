/** The word of the lexicon that `word` (lower case) is a misspelling of, if it is one and no English word of its own. */
export function mend(word: string): string | undefined {
  return undefined
}
