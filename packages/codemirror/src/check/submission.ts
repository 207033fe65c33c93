import type {EditorState} from '@codemirror/state'
import type {Submission} from '@feedback-lint/core'
import {contain, type PolicySettings} from '../config.js'

/** What is sent to the linter: the same as the host will send to the service. */
export function submissionOf(state: EditorState, settings: PolicySettings): Submission {
  const {surface, role, format, rating} = settings
  const given = typeof rating === 'function' ? contain(state, () => rating(state)) : rating
  const context = settings.context && contain(state, () => settings.context?.(state))
  return {
    surface,
    from: role,
    text: state.doc.toString(),
    ...(format === undefined ? {} : {format}),
    ...(given === undefined ? {} : {rating: given}),
    ...(context === undefined ? {} : {context: {...context}})
  }
}
