import {readFile} from 'node:fs/promises'
import {extname, resolve} from 'node:path'
import {readSubmission, SubmissionError, submissionSchema, usualAuthors} from '@feedback-lint/core/on-need'
import {Failure} from './failure.js'
import {choice, usage} from './flags.js'

/** The flags that say what a text is; their names are those of the submission's fields. */
export const describingFlags = {
  surface: {type: 'string'},
  from: {type: 'string'},
  rating: {type: 'string'},
  requested: {type: 'string'},
  format: {type: 'string'},
  listing: {type: 'string'}
} as const

export type DescribingFlags = {[Flag in keyof typeof describingFlags]?: string | undefined}

/** What the flags say about each text: the submission's fields but its text. Plain data, since threads get it too. */
export interface Description {
  readonly surface: string
  readonly from: string | undefined
  readonly rating: string | undefined
  readonly requested: string | undefined
  readonly format: string | undefined
  readonly context: {readonly listing: string} | undefined
}

const formats: Readonly<Record<string, string>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'text'
}

/** Reads the flags once, so that a wrong one is told before any file is opened. */
export async function readDescription(command: string, flags: DescribingFlags, cwd: string): Promise<Description> {
  const surface = choice(command, '--surface', flags.surface ?? 'listing', submissionSchema.properties.surface.enum)
  const {rating, requested, format} = flags
  const from = flags.from ?? usualAuthors[surface]
  const context = flags.listing === undefined ? undefined : {listing: await readListing(flags.listing, cwd)}
  const description = {surface, from, rating, requested, format, context}
  try {
    readSubmission(submissionOf(description, ''))
  } catch (error) {
    if (error instanceof SubmissionError) throw usage(command, error.message.replace(/^\//u, '--'))
    throw error
  }
  return description
}

/** Makes a submission of a text; the path, if any, tells the format where the flags do not. */
export function submissionOf(description: Description, text: string, path = ''): Record<string, unknown> {
  const {surface, from, rating, requested, context} = description
  const format = description.format ?? formats[extname(path).toLowerCase()]
  return withoutUndefined({surface, from, format, text, rating, requested, context})
}

async function readListing(path: string, cwd: string): Promise<string> {
  try {
    return await readFile(resolve(cwd, path), 'utf8')
  } catch {
    throw new Failure('not-found', `${path}: the listing could not be read`)
  }
}

function withoutUndefined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
