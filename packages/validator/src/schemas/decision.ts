import {submissionSchema} from '@feedback-lint/core'
import Type, {type Static} from 'typebox'
import {choice} from './choice.js'
import {reference} from './reference.js'
import {unreadReasons} from './report.js'

export const decisionKinds = ['check', 'history', 'report'] as const

const moment = (description: string) => Type.String({format: 'date-time', description})

export const keptFindingSchema = Type.Object(
  {
    ruleId: Type.String(),
    severity: choice(['error', 'warning']),
    start: Type.Optional(Type.Integer({minimum: 0, description: 'A UTF-16 offset into the text as submitted.'})),
    end: Type.Optional(Type.Integer({minimum: 0})),
    trades: Type.Optional(Type.Array(Type.Integer({minimum: 0}), {description: 'Of a history: which trades.'}))
  },
  {$id: 'KeptFinding', description: 'A finding as it is kept: rule and place, no words.'}
)

export const appealSchema = Type.Object(
  {
    id: Type.String(),
    decision: Type.String({description: "The decision's id."}),
    at: moment('When it was made.'),
    caller: Type.String({description: 'The name of the key that made it.'}),
    reason: Type.Optional(Type.String()),
    status: choice(['open', 'upheld', 'dismissed']),
    ruling: Type.Optional(
      Type.Object({
        at: moment('When a person ruled.'),
        by: Type.String({description: 'The name of the key that ruled.'}),
        verdict: Type.Optional(choice(['reject', 'review', 'accept'], {description: 'What it should have been.'})),
        note: Type.Optional(Type.String())
      })
    )
  },
  {$id: 'Appeal', description: 'Somebody says that a decision was wrong; a person rules.'}
)

export const decisionSchema = Type.Object(
  {
    id: Type.String(),
    at: moment('When it was made.'),
    kind: choice(decisionKinds, {description: 'What was asked: of a text, a history or reported feedback.'}),
    surface: Type.Optional(Type.String()),
    caller: Type.String({description: 'The name of the key that asked.'}),
    requestId: Type.String(),
    submissionId: Type.Optional(Type.String({description: "The caller's own id for what was submitted."})),
    textHash: Type.Optional(Type.String()),
    verdict: choice(['reject', 'review', 'accept', 'feedback', 'comment', 'rating', 'none'], {
      description: 'The verdict; of reported feedback, what should go.'
    }),
    read: Type.Boolean({description: '`language.read` of the report.'}),
    unread: Type.Optional(choice(unreadReasons, {description: 'Why the setting decided, and not the rules.'})),
    findings: Type.Array(reference(keptFindingSchema)),
    ruleset: Type.String(),
    submission: Type.Optional(
      Type.Unsafe<unknown>({
        $ref: `${submissionSchema.$id}#`
      })
    ),
    appeal: Type.Optional(reference(appealSchema))
  },
  {$id: 'Decision', description: 'What the service answered. `submission` is there only while texts are kept.'}
)

export const newAppealSchema = Type.Object(
  {
    reason: Type.Optional(Type.String({maxLength: 4_000, description: 'Why the decision is wrong.'})),
    submission: Type.Optional(
      Type.Unsafe<unknown>({
        $ref: `${submissionSchema.$id}#`
      })
    )
  },
  {
    $id: 'NewAppeal',
    additionalProperties: false,
    description:
      'Where the service keeps no texts, `submission` brings the text along, exactly as it was submitted; only with it can an ' +
      'appeal that is upheld become a test case.'
  }
)

export const newRulingSchema = Type.Object(
  {
    status: choice(['upheld', 'dismissed']),
    verdict: Type.Optional(
      choice(['reject', 'review', 'accept'], {description: 'What it should have been; an upheld appeal needs it.'})
    ),
    note: Type.Optional(Type.String({maxLength: 4_000}))
  },
  {$id: 'NewRuling', additionalProperties: false, description: "A person's ruling on an appeal."}
)

export const appealListSchema = Type.Object(
  {
    appeals: Type.Array(reference(appealSchema)),
    next: Type.Optional(Type.String({description: 'Send it as `after` to go on; absent on the last page.'}))
  },
  {$id: 'Appeals'}
)

export const ruleListSchema = Type.Object(
  {
    ruleset: Type.String(),
    rules: Type.Array(
      Type.Object({
        id: Type.String(),
        clause: choice(['T', 'D', 'E', 'M']),
        title: Type.String(),
        surfaces: Type.Array(Type.String()),
        severity: choice(['error', 'warning', 'both'])
      })
    )
  },
  {$id: 'Rules', description: 'The rules that texts are checked by.'}
)

export type Decision = Static<typeof decisionSchema>
export type Appeal = Static<typeof appealSchema>
export type NewAppeal = Static<typeof newAppealSchema>
export type NewRuling = Static<typeof newRulingSchema>
export type AppealList = Static<typeof appealListSchema>
export type RuleList = Static<typeof ruleListSchema>
