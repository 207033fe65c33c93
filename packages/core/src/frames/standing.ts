import type {Mention} from './frame.js'
import type {Word} from './words.js'

/**
 * A member's standing, and harm to it, in either order: `your spotless record gets its first stain`, `watch that 99.8%
 * of yours slide`, `take the hit to your score`. It is only ever ratings that do that.
 */
export function standingMentions(words: readonly Word[]): Mention[] {
  const mentions: Mention[] = []
  for (let at = 0; at < words.length; at += 1) {
    const end = standingAt(words, at)
    if (!end) continue
    const harm = harmNear(words, at, end)
    if (harm === undefined) continue
    const rating = gains.has(words[harm]!.norm) ? 'positive' : 'negative'
    mentions.push({
      kind: 'verb',
      rating,
      named: true,
      sure: true,
      start: Math.min(harm, at),
      end: Math.max(harm + 1, end),
      by: 'what becomes of a standing'
    })
  }
  return mentions
}

/** Where a standing that begins at `at` ends: `your perfect 100`, `your star average`, `that 99.8 % of yours`. */
function standingAt(words: readonly Word[], at: number): number | undefined {
  const owner = words[at]!.norm
  if (!owners.has(owner)) return undefined
  for (let next = at + 1; next < Math.min(words.length, at + 6); next += 1) {
    const {norm, kind} = words[next]!
    if (kind === 'number' && isShare(norm)) {
      const end = words[next + 1]?.norm === '%' || words[next + 1]?.norm === 'percent' ? next + 2 : next + 1
      const follows = words[end]?.norm ?? '.'
      if (owner !== 'that' || follows === 'of')
        return afterShare.has(follows) || words[end]?.kind === 'mark' ? end : undefined
    }
    if (nouns.has(norm) && owner !== 'that') return next + 1
    if (kind === 'mark' && norm !== '-' && norm !== '"') return undefined
    if (!qualities.has(norm) && kind !== 'number' && norm !== '-') return undefined
  }
  return undefined
}

function isShare(norm: string): boolean {
  const share = Number(norm)
  return share > 90 && share <= 100 ? true : share >= 4 && share < 5 && norm.includes('.')
}

const owners = new Set(['your', 'ur', 'our', 'my', 'that'])
const nouns = new Set(
  'rating ratings score percentage average record reputation stars star name numbers metrics stats feedback page profile standing streak count history sheet slate badge medal crown reputation'.split(
    ' '
  )
)
const qualities = new Set(
  'perfect spotless lovely precious nice shiny clean unblemished beautiful little green gold golden star feedback seller good sparkling flawless fine clean gold silver green top hundred proud whole five immaculate pretty high overall shop store detailed gleaming positive impeccable excellent big great so untarnished'.split(
    ' '
  )
)
const afterShare = new Set(
  'slipped slips slip slide slides were was is will of over drop drops dip dips might may could would if go goes get gets took takes suffers and or in by before to does need needs'.split(
    ' '
  )
)

function harmNear(words: readonly Word[], start: number, end: number): number | undefined {
  for (let at = end; at < Math.min(words.length, end + 9); at += 1) {
    if (words[at]!.kind === 'mark' && ![',', "'", '"', '%', '-'].includes(words[at]!.norm)) break
    if (harms.has(words[at]!.norm) || (gains.has(words[at]!.norm) && words[start]!.norm !== 'that')) return at
  }
  for (let at = start - 1; at >= Math.max(0, start - 6); at -= 1) {
    if (words[at]!.kind === 'mark') break
    if (harmsBefore.has(words[at]!.norm)) return at
    // `if you value your 4.9`, `bad for your score`: what may be lost; only of the one who is spoken to.
    if (
      words[start]!.norm !== 'our' &&
      words[start]!.norm !== 'my' &&
      dear.has(words[at]!.norm) &&
      !soft.has(words[end - 1]!.norm)
    )
      return at
  }
  return undefined
}

const dear = new Set(
  'value keep protect guard treasure cherish preserve save worth bad good goodbye bye kiss fond worry worried jeopardise jeopardize risk risking gamble unfortunate pity careful proud depends'.split(
    ' '
  )
)
const soft = new Set(
  'history sheet slate badge medal crown page profile name numbers feedback standing count star stats record'.split(' ')
)
const harms = new Set(
  'pan drain toilet tubes mud surprise black blackened weaken worsen depends depend pays pay rests hangs stake risk jeopardy worse nose south knocked dim dims fade fades slip slips slipped slipping slide slides sliding spoilt spoiled spoil dented dent dents dip dips tumble tumbles bleed bleeding crash stain stained stains blot blotted blemish blemished wobble wobbles tarnished tarnish harm harmed toast tank tanks plummet nosedive suffer suffers suffering sink sinks shrink shrinks wrecked ruined ruin smudge scratched dragged sullied marred fragile drop drops dropped dropping fall falls falling plunge crumble crumbles burn burns hurt hurts hit tumbled dirtied toast smeared shame scar damage damaged lose loses loss vanish melt evaporate'.split(
    ' '
  )
)
const gains = new Set('grow grows climb climbs recover recovers rise rises jump jumps soar soars'.split(' '))
const harmsBefore = new Set(
  'forget end break blacken weigh chip nibble take dragging ruining wrecking tanking denting hurting spoiling lower punish hit harm drop dent stain blot blemish damage ruin spoil hurt lower lowering tarnish sink wreck tank dip smudge dirty mar scar scratch bleed slip sully sullying shame shrink cost lose losing value drag crash torch nuke destroy kill fall'.split(
    ' '
  )
)
