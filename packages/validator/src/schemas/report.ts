import type {Report} from '@feedback-lint/core'
import Type, {type Static} from 'typebox'
import {choice} from './choice.js'
import {reference} from './reference.js'

const offset = (description: string) => Type.Integer({minimum: 0, description})
const offsets = 'a UTF-16 offset into the text exactly as submitted'

export const verdictSchema = choice(['reject', 'review', 'accept'], {
  $id: 'Verdict',
  description: '`reject`: breaks a clause. `review`: for a person to decide. `accept`: breaks nothing.'
})

export const placeSchema = Type.Object(
  {start: offset(offsets), end: offset(offsets), role: Type.String(), quote: Type.String()},
  {$id: 'Place', description: 'Another place that belongs to a finding, such as the threat beside the demand.'}
)

export const evidenceSchema = Type.Object(
  {slot: Type.String(), start: offset(offsets), end: offset(offsets), by: Type.String()},
  {$id: 'Evidence', description: 'Which words filled which slot of the sentence, and by which entry of the lexicon.'}
)

export const fixSchema = Type.Object(
  {
    title: Type.String(),
    edits: Type.Array(Type.Object({start: offset(offsets), end: offset(offsets), text: Type.String()}), {
      description: 'Replacements in the submitted text; in order, without overlaps.'
    }),
    preferred: Type.Boolean()
  },
  {$id: 'Fix', description: 'What to write instead.'}
)

export const findingSchema = Type.Object(
  {
    ruleId: Type.String({description: 'Such as `terms/penalty`.'}),
    clause: choice(['T', 'D', 'E', 'M'], {
      description: 'T: terms that restrict feedback. D: demands. E: extortion. M: manipulation.'
    }),
    severity: choice(['error', 'warning']),
    title: Type.String(),
    message: Type.String(),
    why: Type.String({description: "The clause's own words."}),
    url: Type.String({description: "The rule's page."}),
    start: offset(offsets),
    end: offset(offsets),
    line: Type.Integer({minimum: 1}),
    column: Type.Integer({minimum: 1}),
    quote: Type.String({description: '`text.slice(start, end)`, always.'}),
    related: Type.Array(reference(placeSchema)),
    evidence: Type.Array(reference(evidenceSchema)),
    fixes: Type.Array(reference(fixSchema))
  },
  {$id: 'Finding', description: 'Words that break a clause.'}
)

export const unreadReasons = ['language', 'too-long', 'time'] as const

export const reportSchema = Type.Object(
  {
    id: Type.Optional(Type.String({description: "The submission's own id."})),
    verdict: reference(verdictSchema),
    findings: Type.Array(reference(findingSchema)),
    language: Type.Object(
      {code: Type.String(), read: Type.Boolean()},
      {description: '`read` is false where the rules could not read the text: such a text was not found clean.'}
    ),
    ruleset: Type.String({description: 'The version of the rules.'}),
    textHash: Type.String({description: 'Recognises the text again; protects nothing.'}),
    unread: Type.Optional(
      Type.Object(
        {reason: choice(unreadReasons)},
        {
          description:
            "Only where the text could not be read and nothing was found: the verdict is the service's setting " +
            '`unread`, not a judgement of the text.'
        }
      )
    )
  },
  {$id: 'Report', description: 'What was found in a text.'}
)

export const lineErrorSchema = Type.Object(
  {
    id: Type.Optional(Type.String({description: "The line's own id, where it could be read."})),
    error: Type.Object({code: Type.String(), message: Type.String(), line: Type.Integer({minimum: 1})})
  },
  {$id: 'LineError', description: "What stands in a report's place when a line of a batch is no submission."}
)

export type UnreadReason = (typeof unreadReasons)[number]

/** The core's report; `unread` is there only where the verdict is the service's setting. */
export interface ServiceReport extends Report {
  unread?: {reason: UnreadReason}
}

/** Does not compile when the schema and the core's type part ways. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
export const reportSchemaHolds: Same<Static<typeof reportSchema>, ServiceReport> = true
