/**
 * A shorter text of which `fails` holds too: stretches are left out, large ones first, as long as it still holds. `tries`
 * bounds how often `fails` is asked.
 */
export function shrink(text, fails, tries = 600) {
  let left = tries
  let best = text
  for (let size = 1 << Math.floor(Math.log2(Math.max(1, text.length))); size >= 1 && left > 0; ) {
    let shorter = false
    for (let at = 0; at < best.length && left > 0; ) {
      const without = best.slice(0, at) + best.slice(at + size)
      left -= 1
      if (fails(without)) {
        best = without
        shorter = true
      } else at += size
    }
    if (!shorter || size > best.length) size >>= 1
  }
  return best
}
