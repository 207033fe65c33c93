import type {Author, Surface} from './submission.js'

/** Who writes on a surface where nobody says so: the default of the shells. A message may be by either. */
export const usualAuthors: Readonly<Partial<Record<Surface, Author>>> = {
  listing: 'seller',
  'revision-request': 'seller',
  feedback: 'buyer',
  'follow-up': 'buyer'
}
