import type {Sentence} from './words.js'

/** What a feedback comment says of the deal, weighed against a positive rating. */
export interface CommentReading {
  /** `reject`: condemns, nothing redeems it. `review`: on balance negative, with a real plus or mild words. `accept`: fits. */
  verdict: 'reject' | 'review' | 'accept'
  /** The words that count against and for, with offsets into the folded text; the heaviest against first. */
  minus: Sign[]
  plus: Sign[]
}

export interface Sign {
  start: number
  end: number
  weight: number
  /** The entry of the lexicon that gave the weight. */
  by: string
}

export function readComment(sentences: readonly Sentence[]): CommentReading {
  return {verdict: 'accept', minus: [], plus: []}
}
