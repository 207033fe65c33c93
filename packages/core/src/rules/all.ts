import {ask} from './demand/ask.js'
import {demand} from './demand/demand.js'
import {demandHint} from './demand/hint.js'
import {withhold} from './demand/withhold.js'
import {extortion} from './extortion/extortion.js'
import {extortionHint} from './extortion/hint.js'
import {offer} from './extortion/offer.js'
import {exchange} from './manipulation/exchange.js'
import {manipulationHint} from './manipulation/hint.js'
import {incentive} from './manipulation/incentive.js'
import {mismatch} from './manipulation/mismatch.js'
import {buyerOffer} from './manipulation/offer.js'
import {repeat} from './manipulation/repeat.js'
import {standing} from './manipulation/standing.js'
import type {Rule} from './rule.js'
import {bargain} from './terms/bargain.js'
import {control} from './terms/control.js'
import {termsHint} from './terms/hint.js'
import {penalty} from './terms/penalty.js'
import {precondition} from './terms/precondition.js'
import {prohibit} from './terms/prohibit.js'
import {rights} from './terms/rights.js'

/** Every rule, in the order in which findings on the same words are preferred. */
export const allRules: readonly Rule[] = [
  bargain,
  penalty,
  precondition,
  control,
  prohibit,
  rights,
  standing,
  exchange,
  repeat,
  withhold,
  incentive,
  demand,
  ask,
  extortion,
  offer,
  buyerOffer,
  mismatch,
  termsHint,
  demandHint,
  extortionHint,
  manipulationHint
]

/** The rules that the second reader speaks through: they have no cases of their own. */
export const hints: readonly Rule[] = [termsHint, demandHint, extortionHint, manipulationHint]
