import {partOf} from '../parts/part.js'
import type {CommentReading} from './comment.js'
import type {Sentence} from './words.js'

/** Weighs a comment against a positive rating. Its words are many, and only feedback needs them. */
export const commentReader = partOf<(sentences: readonly Sentence[]) => CommentReading>(
  async () => (await import('./comment.js')).readComment
)
