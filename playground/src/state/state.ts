import type {Author, Format, Rating, Submission, Surface} from '@feedback-lint/core'

/** Which rules check. Rules are named by what is off, so that a link keeps its meaning when rules are added. */
export interface Ruleset {
  readonly off: readonly string[]
  readonly secondReader: boolean
}

export const tabNames = [
  'text',
  'findings',
  'verdict',
  'folded',
  'trees',
  'rules',
  'timing',
  'compare',
  'corpus'
] as const
export type TabName = (typeof tabNames)[number]

/** All that a share link carries. */
export interface State {
  readonly text: string
  readonly surface: Surface
  readonly from: Author
  /** Empty: the usual format of the surface. */
  readonly format: Format | ''
  /** The rating that stands with the text; empty on surfaces that have none. */
  readonly rating: Rating | ''
  /** On a revision request: whether the positive rating is asked for. */
  readonly requested: boolean
  /** Detailed seller ratings, 1 to 5, by name. */
  readonly stars: Readonly<Record<string, number>>
  /** The listing that a message is about. */
  readonly listing: string
  readonly rules: Ruleset
  /** The ruleset that `rules` is compared with. */
  readonly other: Ruleset
  readonly tab: TabName
}

export const allRules: Ruleset = {off: [], secondReader: true}

export const emptyState: State = {
  text: '',
  surface: 'listing',
  from: 'seller',
  format: '',
  rating: '',
  requested: false,
  stars: {},
  listing: '',
  rules: allRules,
  other: {off: [], secondReader: false},
  tab: 'findings'
}

/** The names under which detailed ratings are offered. */
export const starNames = ['description', 'communication', 'dispatch', 'postage'] as const

export function isComment(surface: Surface): boolean {
  return surface === 'feedback' || surface === 'follow-up'
}

/** Which ratings a surface may stand with; empty when it has none. */
export function ratingsOf(surface: Surface): readonly Rating[] {
  if (isComment(surface)) return ['positive', 'neutral', 'negative']
  return surface === 'revision-request' ? ['negative', 'neutral'] : []
}

/** A surface may have one author only. */
export function authorsOf(surface: Surface): readonly Author[] {
  return surface === 'listing' || surface === 'revision-request' ? ['seller'] : ['seller', 'buyer']
}

/** The state on another surface, with the author and the rating put right for it. */
export function onSurface(state: State, surface: Surface): State {
  const authors = authorsOf(surface)
  const ratings = ratingsOf(surface)
  const usualAuthor = isComment(surface) && !isComment(state.surface) ? 'buyer' : state.from
  return {
    ...state,
    surface,
    from: authors.includes(usualAuthor) ? usualAuthor : authors[0]!,
    rating: state.rating !== '' && ratings.includes(state.rating) ? state.rating : (ratings[0] ?? ''),
    requested: surface === 'revision-request'
  }
}

export function formatOf({format, surface}: Pick<State, 'format' | 'surface'>): Format {
  return format || (surface === 'listing' ? 'markdown' : 'text')
}

/** What is sent to the linter: the fields that the surface knows, as the service would get them. */
export function submissionOf(state: State): Submission {
  const {text, surface, from, format, rating, requested, stars, listing} = state
  return {
    surface,
    from,
    ...(format === '' ? {} : {format}),
    text,
    ...(rating === '' || ratingsOf(surface).length === 0 ? {} : {rating}),
    ...(requested && surface === 'revision-request' ? {requested: 'positive' as const} : {}),
    ...(surface === 'feedback' && Object.keys(stars).length > 0 ? {detailedRatings: {...stars}} : {}),
    ...(listing === '' || surface === 'listing' ? {} : {context: {listing}})
  }
}

/** The state with a case put in. Its rules and its tab stay. */
export function withSubmission(state: State, submission: Submission): State {
  const {text, surface, from, format, rating, requested, detailedRatings, context} = submission
  return {
    ...state,
    text: text.replace(/\r\n?/gu, '\n'),
    surface,
    from,
    format: format ?? '',
    rating: rating ?? '',
    requested: requested !== undefined,
    stars: detailedRatings ? {...(detailedRatings as Record<string, number>)} : {},
    listing: context?.listing ?? ''
  }
}

export function sameRuleset(a: Ruleset, b: Ruleset): boolean {
  return a.secondReader === b.secondReader && a.off.length === b.off.length && a.off.every((id) => b.off.includes(id))
}
