// The network of src/reader/network.ts, as it learns: the same sums, and their gradients.
import {clauses, outputs, verdicts} from '../dist/reader/network.js'
import {randomFrom} from './numbers.js'

const wordsLeftOut = 0.08
const filtersLeftOut = 0.5
const wholeLeftOut = 0.35
const decay = 2e-4
const batch = 48

export class Learner {
  constructor({known, whole, vectorOf, size, widths, filters, seed}) {
    this.columnOf = new Map(known.map((name, at) => [name, at]))
    this.wholeOf = new Map(whole.map((name, at) => [name, at]))
    this.vectorOf = vectorOf
    this.size = size
    this.columns = size + known.length
    this.widths = widths
    this.filters = filters
    this.random = randomFrom(seed)
    const offsets = widths.reduce((sum, width) => sum + width, 0)
    this.pooled = widths.length * filters
    this.weights = this.scattered(offsets * this.columns * filters, Math.sqrt(1.5 / 75))
    this.bias = new Float32Array(this.pooled)
    this.output = this.scattered((this.pooled + whole.length) * outputs, 0.05)
    this.outputBias = new Float32Array(outputs)
    this.learnt = ['weights', 'bias', 'output', 'outputBias'].map((name) => {
      const {length} = this[name]
      return {
        name,
        values: this[name],
        gradient: new Float32Array(length),
        first: new Float32Array(length),
        second: new Float32Array(length),
        decays: name === 'weights' || name === 'output'
      }
    })
    this.steps = 0
  }

  scattered(length, scale) {
    const values = new Float32Array(length)
    for (let at = 0; at < length; at += 1)
      values[at] = Math.sqrt(-2 * Math.log(this.random() + 1e-9)) * Math.cos(2 * Math.PI * this.random()) * scale
    return values
  }

  fit(examples, {epochs, rate = 1.5e-3, onEpoch}) {
    const inputs = examples.map((example) => this.inputOf(example))
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      const order = inputs.map((_, at) => at)
      for (let at = order.length - 1; at > 0; at -= 1) {
        const other = Math.floor(this.random() * (at + 1))
        const held = order[at]
        order[at] = order[other]
        order[other] = held
      }
      let loss = 0
      const pace = rate * (epoch < epochs * 0.6 ? 1 : epoch < epochs * 0.85 ? 0.3 : 0.1)
      for (let from = 0; from < order.length; from += batch) {
        const members = order.slice(from, from + batch)
        for (const at of members) loss += this.study(inputs[at])
        this.step(pace, members.length)
      }
      onEpoch?.(epoch, loss / inputs.length)
    }
  }

  inputOf({window, verdict, clauses: right, weight}) {
    const vectors = window.words.map((word) => this.vectorOf(word))
    const columns = window.known.map((names) => names.flatMap((name) => this.columnOf.get(name) ?? []))
    const whole = window.whole.flatMap((name) => this.wholeOf.get(name) ?? [])
    return {vectors, columns, whole, verdict, right, weight}
  }

  /** One example forward and back; adds to the gradients and returns the loss. */
  study(input) {
    const {filters, widths, size, columns: width, pooled, weights, output} = this
    const {vectors, columns} = input
    const length = vectors.length
    const shown = vectors.map((vector) => (vector && this.random() >= wordsLeftOut ? vector : undefined))
    const best = new Float32Array(pooled).fill(-1e9)
    const place = new Int32Array(pooled)
    const sum = new Float32Array(filters)
    let offset = 0
    for (const [index, span] of widths.entries()) {
      for (let at = 0; at < length; at += 1) {
        for (let filter = 0; filter < filters; filter += 1) sum[filter] = this.bias[index * filters + filter]
        for (let step = 0; step < span && at + step < length; step += 1) {
          const base = (offset + step) * width
          const vector = shown[at + step]
          if (vector) {
            for (let axis = 0; axis < size; axis += 1) {
              const value = vector[axis]
              const row = (base + axis) * filters
              for (let filter = 0; filter < filters; filter += 1) sum[filter] += value * weights[row + filter]
            }
          }
          for (const column of columns[at + step]) {
            const row = (base + size + column) * filters
            for (let filter = 0; filter < filters; filter += 1) sum[filter] += weights[row + filter]
          }
        }
        for (let filter = 0; filter < filters; filter += 1) {
          if (sum[filter] <= best[index * filters + filter]) continue
          best[index * filters + filter] = sum[filter]
          place[index * filters + filter] = at
        }
      }
      offset += span
    }
    const values = new Float32Array(output.length / outputs)
    const kept = new Float32Array(values.length)
    for (let at = 0; at < pooled; at += 1) kept[at] = this.random() < filtersLeftOut ? 0 : 1 / (1 - filtersLeftOut)
    for (let at = 0; at < pooled; at += 1) values[at] = Math.max(0, best[at]) * kept[at]
    for (const column of input.whole) values[pooled + column] = this.random() < wholeLeftOut ? 0 : 1
    const scores = new Float32Array(this.outputBias)
    for (let at = 0; at < values.length; at += 1) {
      if (values[at] !== 0) for (let to = 0; to < outputs; to += 1) scores[to] += values[at] * output[at * outputs + to]
    }
    const {error, loss} = errorOf(scores, input)
    this.back(input, shown, {values, kept, place, error})
    return loss
  }

  back({columns}, shown, {values, kept, place, error}) {
    const {filters, widths, size, columns: width, output} = this
    const [weights, bias, out, outBias] = this.learnt.map(({gradient}) => gradient)
    for (let to = 0; to < outputs; to += 1) outBias[to] += error[to]
    for (let at = 0; at < values.length; at += 1) {
      if (values[at] !== 0) for (let to = 0; to < outputs; to += 1) out[at * outputs + to] += values[at] * error[to]
    }
    let offset = 0
    for (const [index, span] of widths.entries()) {
      for (let filter = 0; filter < filters; filter += 1) {
        const at = index * filters + filter
        if (values[at] <= 0) continue
        let slope = 0
        for (let to = 0; to < outputs; to += 1) slope += error[to] * output[at * outputs + to]
        slope *= kept[at]
        bias[at] += slope
        for (let step = 0; step < span && place[at] + step < shown.length; step += 1) {
          const base = (offset + step) * width
          const vector = shown[place[at] + step]
          if (vector)
            for (let axis = 0; axis < size; axis += 1) weights[(base + axis) * filters + filter] += slope * vector[axis]
          for (const column of columns[place[at] + step]) weights[(base + size + column) * filters + filter] += slope
        }
      }
      offset += span
    }
  }

  /** Adam (Kingma, Ba 2015). */
  step(rate, count) {
    this.steps += 1
    const firstScale = 1 - 0.9 ** this.steps
    const secondScale = 1 - 0.999 ** this.steps
    for (const {values, gradient, first, second, decays} of this.learnt) {
      for (let at = 0; at < values.length; at += 1) {
        const slope = gradient[at] / count + (decays ? decay * values[at] : 0)
        first[at] = 0.9 * first[at] + 0.1 * slope
        second[at] = 0.999 * second[at] + 0.001 * slope * slope
        values[at] -= (rate * (first[at] / firstScale)) / (Math.sqrt(second[at] / secondScale) + 1e-8)
        gradient[at] = 0
      }
    }
  }
}

/** How far the scores are off: for the verdict, and, where there is a violation, for any of its clauses. */
function errorOf(scores, {verdict, right, weight}) {
  const error = new Float32Array(outputs)
  const verdictShares = shares(scores.slice(0, verdicts.length))
  for (const [at, share] of verdictShares.entries()) error[at] = weight * (share - (at === verdict ? 1 : 0))
  if (right.length > 0) {
    const clauseShares = shares(scores.slice(verdicts.length))
    const sum = right.reduce((total, clause) => total + clauseShares[clause], 1e-9)
    for (let at = 0; at < clauses.length; at += 1)
      error[verdicts.length + at] =
        0.5 * weight * (clauseShares[at] - (right.includes(at) ? clauseShares[at] / sum : 0))
  }
  return {error, loss: -weight * Math.log(verdictShares[verdict] + 1e-9)}
}

function shares(scores) {
  const most = Math.max(...scores)
  const powers = [...scores].map((score) => Math.exp(score - most))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}
