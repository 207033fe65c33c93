import {createHash, randomBytes, timingSafeEqual} from 'node:crypto'

/** What a key may do. `admin` includes the others, and sees what other callers asked. */
export const scopes = ['check', 'read-decisions', 'appeal', 'admin'] as const
export type Scope = (typeof scopes)[number]

/** A key's public part and its secret, as they stand in the one text that the caller sends. */
export interface KeyParts {
  readonly id: string
  readonly secret: string
}

/** Makes a key: `flk_<id>_<secret>`. The secret holds 256 random bits. */
export function makeKey(): KeyParts & {readonly text: string} {
  const id = randomBytes(6).toString('hex')
  const secret = randomBytes(32).toString('base64url')
  return {id, secret, text: `flk_${id}_${secret}`}
}

/** The parts of a key, or undefined for a text that is none. */
export function partsOf(text: string): KeyParts | undefined {
  const match = /^flk_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/u.exec(text)
  return match ? {id: match[1]!, secret: match[2]!} : undefined
}

/** What is stored in the secret's place. One round of SHA-256 will do: nobody guesses 256 random bits. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Whether the secret has this hash; takes as long whether it has or not. */
export function matches(secret: string, storedHash: string): boolean {
  const stored = Buffer.from(storedHash, 'hex')
  const given = createHash('sha256').update(secret).digest()
  return stored.length === given.length && timingSafeEqual(stored, given)
}
