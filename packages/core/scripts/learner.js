// The second reader as it learns: the same sums as src/reader/weigh.ts, and their gradients.
import {eachFeature} from '../dist/reader/features.js'
import {clauses, placeOf, scaleOf, sharesOf} from '../dist/reader/weigh.js'
import {randomFrom} from './numbers.js'

/** How many of the features are left out each time, so that none is leant on too much. */
const leftOut = 0.3
const rate = 0.12

export class Learner {
  constructor({bits, clauseBits, seed}) {
    this.bits = bits
    this.clauseBits = clauseBits
    this.random = randomFrom(seed)
    this.verdict = [0, 1, 2].map(() => slopes(2 ** bits))
    this.bias = [0, 0, 0]
    this.clause = clauses.map(() => slopes(2 ** clauseBits))
  }

  fit(examples, {epochs, onEpoch}) {
    const inputs = examples.map(({window, ...rest}) => ({...rest, ...featuresOf(window, this)}))
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      shuffle(inputs, this.random)
      const pace = rate * (epoch < epochs * 0.5 ? 1 : epoch < epochs * 0.8 ? 0.4 : 0.15)
      let loss = 0
      for (const input of inputs) loss += this.study(input, pace)
      onEpoch?.(epoch, loss / inputs.length)
    }
  }

  study({features, singles, verdict, clauses: right, weight}, pace) {
    const shown = features.filter(() => this.random() >= leftOut)
    const scale = scaleOf(shown.length)
    const shares = sharesOf(this.bias.map((bias, at) => bias + sum(this.verdict[at], shown) * scale))
    for (const [at, share] of shares.entries()) {
      const error = weight * (share - (at === verdict ? 1 : 0))
      this.bias[at] -= 0.01 * error
      step(this.verdict[at], shown, error * scale, pace)
    }
    if (right.length > 0) this.studyClause(singles, right, pace)
    return -weight * Math.log(shares[verdict] + 1e-9)
  }

  /** Any of the clauses under which the violation may be named is right. */
  studyClause(singles, right, pace) {
    const scale = scaleOf(singles.length)
    const shares = sharesOf(this.clause.map((weights) => sum(weights, singles) * scale))
    const likely = right.reduce((total, clause) => total + shares[clause], 1e-9)
    for (const [at, share] of shares.entries())
      step(this.clause[at], singles, (share - (right.includes(at) ? share / likely : 0)) * scale, pace)
  }

  /** What src/reader/weigh.ts reads. Only how the verdicts differ from `accept` matters; what was left out comes back in. */
  learnt() {
    const [accept, review, reject] = this.verdict.map(({values}) => values)
    const [first, ...others] = this.bias
    const back = Math.sqrt(1 - leftOut)
    const verdict = new Float32Array(accept.length * 2)
    for (let at = 0; at < accept.length; at += 1) {
      verdict[at * 2] = (review[at] - accept[at]) * back
      verdict[at * 2 + 1] = (reject[at] - accept[at]) * back
    }
    const clause = new Float32Array(2 ** this.clauseBits * clauses.length)
    for (const [at, {values}] of this.clause.entries())
      for (let feature = 0; feature < values.length; feature += 1)
        clause[feature * clauses.length + at] = values[feature]
    return {verdict, verdictBias: others.map((bias) => bias - first), clause}
  }
}

function slopes(length) {
  return {values: new Float32Array(length), squares: new Float32Array(length)}
}

function sum({values}, features) {
  let total = 0
  for (const feature of features) total += values[feature]
  return total
}

/** AdaGrad (Duchi, Hazan, Singer 2011): what has been seen often moves less. */
function step({values, squares}, features, slope, pace) {
  for (const feature of features) {
    squares[feature] += slope * slope
    values[feature] -= (pace * slope) / (Math.sqrt(squares[feature]) + 0.05)
  }
}

function featuresOf(window, {bits, clauseBits}) {
  const features = new Set()
  const singles = new Set()
  eachFeature(window, (feature, _, second) => {
    features.add(placeOf(feature, bits))
    if (second < 0) singles.add(placeOf(feature, clauseBits))
  })
  return {features: [...features], singles: [...singles]}
}

function shuffle(list, random) {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const held = list[at]
    list[at] = list[other]
    list[other] = held
  }
}
