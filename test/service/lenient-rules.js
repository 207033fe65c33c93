// Another ruleset for `replay`: the installed one without the rule on penalties.
import {createLinter as createInstalled} from '@feedback-lint/core'

export function createLinter() {
  const rules = createInstalled()
    .rules.map(({id}) => id)
    .filter((id) => id !== 'terms/penalty')
  return createInstalled({rules})
}
