import {createLinter} from '@feedback-lint/core'
import {markdown} from 'alex'
import {englishDataset, englishRecommendedTransformers, RegExpMatcher} from 'obscenity'
import {ParseEnglish} from 'parse-english'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import writeGood from 'write-good'

/** Forty words that somebody would look for who looks for words. */
export const keywords =
  'feedback review reviews rating ratings rate rated star stars negative positive neutral comment comments refund discount voucher coupon cashback gift block blocked report sue legal lawyer fee penalty warranty void remove revise delete complain complaint neg dsr testimonial reputation retaliate'.split(
    ' '
  )

function matcher(flags) {
  const expression = new RegExp(`\\b(?:${keywords.join('|')})\\b`, flags)
  return (text) => {
    let count = 0
    for (const _ of text.matchAll(expression)) count += 1
    return count
  }
}

/** The same words looked for one by one, as a list of banned words is. */
function wordList(text) {
  const lower = text.toLowerCase()
  return keywords.filter((word) => lower.includes(word)).length
}

const linter = createLinter()
const whole = createLinter({scan: false})
const parser = unified().use(remarkParse)
const english = new ParseEnglish()
const obscene = new RegExpMatcher({...englishDataset.build(), ...englishRecommendedTransformers})

export const ours = 'feedback-lint'

/** Each reads a text and gives a number, so that nothing can be left out. */
export const peers = {
  [ours]: (text, surface) =>
    linter.check({surface, from: surface === 'listing' ? 'seller' : 'buyer', text}).findings.length,
  'feedback-lint, all read': (text, surface) =>
    whole.check({surface, from: surface === 'listing' ? 'seller' : 'buyer', text}).findings.length,
  alex: (text) => markdown(text).messages.length,
  'write-good': (text) => writeGood(text).length,
  obscenity: (text) => obscene.getAllMatches(text).length,
  'remark-parse': (text) => parser.parse(text).children.length,
  'parse-english': (text) => english.parse(text).children.length,
  'keyword list': wordList,
  'keyword expression /giu': matcher('giu'),
  'keyword expression /gi': matcher('gi')
}
