import type {ServiceReport} from '../schemas/report.js'
import {ServiceDown} from './errors.js'
import type {CheckAnswer, KeptDecision, LineProblem} from './index.js'

/** Gathers values into lists of up to `size`. */
export async function* inGroups<Value>(
  values: Iterable<Value> | AsyncIterable<Value>,
  size: number
): AsyncGenerator<Value[]> {
  let group: Value[] = []
  for await (const value of values) {
    group.push(value)
    if (group.length < size) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

/** A batch's answers. Throws a `ServiceDown` where the answer breaks off, for then nobody knows what was answered. */
export function linesOf(text: string, batch: KeptDecision, expected: number): (CheckAnswer | LineProblem)[] {
  const lines = text.split('\n').filter((line) => line !== '')
  if (lines.length !== expected || !text.endsWith('\n')) throw new ServiceDown('failed')
  return lines.map((line, at) => {
    const answer = JSON.parse(line) as ServiceReport | {error: LineProblem['error']}
    if ('error' in answer) return {isDown: false, error: answer.error}
    const decision = {id: `${batch.id}.${at + 1}`, kept: batch.kept}
    return {isDown: false, verdict: answer.verdict, report: answer, decision}
  })
}
