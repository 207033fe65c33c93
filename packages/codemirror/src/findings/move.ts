import type {ChangeDesc} from '@codemirror/state'
import type {Stretch} from './place.js'
import type {Meeting, Placed} from './shown.js'

/** How changes meet a stretch: not at all, at its very edge, or inside. */
export function meet(changes: ChangeDesc, {from, to}: Stretch): Meeting {
  let meeting: Meeting = 'apart'
  changes.iterChangedRanges((fromA, toA) => {
    if (fromA > to || toA < from) return
    const inside = fromA === toA ? from < fromA && fromA < to : fromA < to && from < toA
    meeting = inside || meeting === 'inside' ? 'inside' : 'beside'
  })
  return meeting
}

/** The finding after changes; undefined when nothing is left of its words. */
export function movePlaced(placed: Placed, changes: ChangeDesc): Placed | undefined {
  if (changes.empty) return placed
  const from = changes.mapPos(placed.from, 1)
  const to = changes.mapPos(placed.to, -1)
  if (from >= to) return undefined
  const met = nearer(placed.met, meet(changes, placed))
  const excerptFrom = changes.mapPos(placed.excerptFrom, 1)
  if (from === placed.from && to === placed.to && excerptFrom === placed.excerptFrom && met === placed.met) {
    return placed
  }
  return {...placed, from, to, excerptFrom, met}
}

function nearer(a: Meeting, b: Meeting): Meeting {
  if (a === 'inside' || b === 'inside') return 'inside'
  return a === 'beside' ? a : b
}

/** As `movePlaced`, but a finding whose words were edited is dropped: nobody has checked what stands there now. */
export function moveUnedited(placed: Placed, changes: ChangeDesc): Placed | undefined {
  return meet(changes, placed) === 'inside' ? undefined : movePlaced(placed, changes)
}

/** All that are left after changes; the same list when nothing moved. */
export function moveAll(
  list: readonly Placed[],
  changes: ChangeDesc,
  move: (placed: Placed, changes: ChangeDesc) => Placed | undefined
): readonly Placed[] {
  const moved = list.map((placed) => move(placed, changes))
  if (moved.every((placed, at) => placed === list[at])) return list
  return moved.filter((placed) => placed !== undefined)
}
