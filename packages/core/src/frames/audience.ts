import type {Mention} from './frame.js'
import type {Word} from './words.js'

/**
 * Feedback told by what it does: an audience that reads, hears or is warned of somebody (`the world will read about your
 * packing`), or harsh words put in writing (`a dozen angry lines`, `my prose would not be kind`).
 */
export function audienceMentions(words: readonly Word[]): Mention[] {
  const mentions: Mention[] = []
  for (let at = 0; at < words.length; at += 1) {
    const end = told(words, at) ?? written(words, at)
    if (end)
      mentions.push({
        kind: 'verb',
        rating: 'negative',
        named: true,
        sure: true,
        start: at,
        end,
        by: 'what others will read'
      })
  }
  return mentions
}

/** `everyone … learns what you are`, `tell other buyers how you pack`, `strangers shall hear of it`. */
function told(words: readonly Word[], at: number): number | undefined {
  const norm = (index: number): string => words[index]?.norm ?? ''
  const crowd = crowds.has(norm(at)) || (groups.has(norm(at)) && others.has(norm(at - 1)))
  if (!crowd) return undefined
  for (let next = at + 1; next < Math.min(words.length, at + 6); next += 1) {
    if (words[next]!.kind === 'mark' && norm(next) !== '-') break
    if (!learns.has(norm(next))) continue
    for (let of = next + 1; of < Math.min(words.length, next + 5); of += 1) {
      if (
        /^(?:you|your|ur)$/u.test(norm(of)) &&
        (!vague.has(norm(at)) || words.slice(next + 1, of).some((word) => topics.test(word.norm)))
      )
        return of + 1
      if (words[of]!.kind === 'mark') break
    }
  }
  const verb = tells.has(norm(at - 1)) || tells.has(norm(at - 2)) || tells.has(norm(at - 3))
  if (!verb) return undefined
  for (let of = at + 1; of < Math.min(words.length, at + 6); of += 1) {
    if (words[of]!.kind === 'mark') break
    if ((norm(of) === 'you' || norm(of) === 'your') && topics.test(`${norm(of - 2)} ${norm(of - 1)}`)) return of + 1
  }
  return undefined
}

const crowds = new Set(
  'world public internet everyone everybody nobody anyone strangers readers followers marketplace town community crowd'.split(
    ' '
  )
)
const groups = new Set(
  'buyers people customers shoppers members folk neighbours buyer customer users others ones person'.split(' ')
)
const others = new Set('other future next your the all potential fellow more many prospective'.split(' '))
const learns = new Set(
  'read reads reading hear hears hearing think thinks know knows knowing learn learns see sees seeing find finds discover warned told informed notice'.split(
    ' '
  )
)
const tells = new Set(
  'tell telling warn warning inform informing alert alerting advise show showing let letting told warned'.split(' ')
)
const topics = /\b(?:about|of|what|how|off|against|why|avoid|who)\b/u
const vague = new Set(['everyone', 'everybody', 'nobody', 'anyone', 'people'])

/** `a dozen angry lines`, `my prose will be less than kind`: words about somebody, harsh ones. */
function written(words: readonly Word[], at: number): number | undefined {
  const norm = (index: number): string => words[index]?.norm ?? ''
  if (!works.has(norm(at))) return undefined
  const before = words.slice(Math.max(0, at - 3), at).map((word) => word.norm)
  const mine = before.includes('my')
  if (before.some((word) => harsh.has(word)) && (mine || before.some((word) => counts.has(word)) || reaches(words, at)))
    return at + 1
  if (!mine) return undefined
  for (let next = at + 1; next < Math.min(words.length, at + 9); next += 1) {
    if (harsh.has(norm(next)) || norm(next) === 'you' || publics.has(norm(next))) return next + 1
    if (words[next]!.kind === 'mark' && norm(next) !== ',') break
  }
  return undefined
}

function reaches(words: readonly Word[], at: number): boolean {
  return words.slice(at + 1, at + 6).some(({norm}) => norm === 'you' || norm === 'your' || publics.has(norm))
}

const works = new Set(
  'lines paragraph paragraphs prose adjectives essay pen keyboard verdict sentence sentences'.split(' ')
)
const counts = new Set('dozen few many some several'.split(' '))
const harsh = new Set(
  'angry harsh nasty vicious cross bitter cruel sharp scathing stinging poisonous savage blistering unkind furious damning ugly brutal merciless unflattering sour rude cutting biting temperate courtesy kind kinder pretty'.split(
    ' '
  )
)
const publics = new Set(['public', 'online', 'publicly', 'everyone', 'page', 'profile'])
