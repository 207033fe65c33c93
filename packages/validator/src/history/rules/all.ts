import {atOnce, drip} from './at-once.js'
import {burst} from './burst.js'
import {cents} from './cents.js'
import {circle} from './circle.js'
import {makeUp} from './make-up.js'
import {pileOn} from './pile-on.js'
import type {HistoryRule} from './rule.js'
import {samePrice} from './same-price.js'
import {split} from './split.js'
import {swap} from './swap.js'

/** All rules over histories, in the order in which findings of one moment are listed. */
export const historyRules: readonly HistoryRule[] = [
  burst,
  samePrice,
  split,
  cents,
  atOnce,
  drip,
  swap,
  circle,
  makeUp,
  pileOn
]
