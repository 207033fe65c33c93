import type {Clause, Finding, Rating} from '@feedback-lint/core'
import type {Evidence, ReportedFeedback} from './reported-feedback.js'

type Feedback = ReportedFeedback['feedback']

/** What evidence that breaks a clause has to do with the rating, and why. */
export interface Link {
  /** `shows`: the rating was obtained by it. `may`: it depends on facts that no text holds. `no`: it points elsewhere. */
  readonly strength: 'shows' | 'may' | 'no'
  readonly because: string
  /** What must be true for the link to hold, beyond the message being genuine. */
  readonly confirm: readonly string[]
}

/** Detailed ratings up to this many stars are low: the clause on extortion names them beside negative feedback. */
const lowStars = 2

/** Links a finding in a piece of evidence to the rating. `isLater`: it was sent after the rating was left or last changed. */
export function linkOf({ruleId, clause}: Finding, evidence: Evidence, feedback: Feedback, isLater: boolean): Link {
  const link =
    evidence.from === feedback.from ? byAuthor(ruleId, clause, feedback) : byReceiver(clause, evidence, feedback)
  if (!isLater || link.strength === 'no') return link
  return no('it was sent after the rating was left, so it cannot have brought it about; it is a matter of its own')
}

/** Pressure from the one who was rated can only have raised the rating. */
function byReceiver(clause: Clause, {from, surface}: Evidence, feedback: Feedback): Link {
  if (clause === 'E') return no(`the ${from} pressed for something else than this rating`)
  if (!isRaised(feedback)) {
    return no(`pressure from the ${from} for a good rating does not explain one that is ${feedback.rating}`)
  }
  if (clause === 'T' && surface === 'listing') {
    return may(`terms in a listing hold for every buyer, and may not have moved this one`, [
      `whether the ${feedback.from} knew these terms and rated ${feedback.rating} because of them; if so, the rating goes too`
    ])
  }
  return {
    strength: 'shows',
    because: `it holds ${pressure[clause]} from the ${from}, and ${outcome(feedback)}`,
    confirm: clause === 'M' ? [`that the ${feedback.from} went along with it`] : []
  }
}

const pressure: Readonly<Record<Exclude<Clause, 'E'>, string>> = {
  T: 'a limit on feedback',
  D: 'a demand for a rating',
  M: 'an offer for feedback'
}

/** What the rating's author wrote: a threat that was carried out, or a rating that was for sale. */
function byAuthor(ruleId: string, clause: Clause, feedback: Feedback): Link {
  const {from, rating} = feedback
  if (clause === 'E' && ruleId !== 'extortion/offer') return byThreat(feedback)
  if (clause === 'E' || ruleId === 'manipulation/offer') return bySale(feedback)
  if (clause === 'M' && ruleId !== 'manipulation/incentive') {
    if (!isRaised(feedback)) return no(`a trade in positives does not explain a rating that is ${rating}`)
    return {
      strength: 'shows',
      because: `the ${from} traded in feedback, and ${outcome(feedback)}`,
      confirm: [`that this rating is part of the trade that the ${from} proposed`]
    }
  }
  if (isLowered(feedback)) {
    return may(`the ${from} pressed for a rating of their own, and this one may be the answer to not getting it`, [
      `whether the ${from} left this rating because the other one did not come; if so, the rating goes too`
    ])
  }
  return no(`it is about the feedback that the ${from} wanted, not about the feedback that the ${from} left`)
}

function byThreat(feedback: Feedback): Link {
  const {from, rating, changedFrom} = feedback
  if (isLowered(feedback)) {
    const what = rating === 'positive' ? 'low detailed ratings were left' : outcome(feedback)
    return {
      strength: 'shows',
      because: `the ${from} threatened with a bad rating to get something extra, and ${what}`,
      confirm: [`that what the ${from} demanded was not part of the listing`]
    }
  }
  if (changedFrom !== undefined) {
    return {
      strength: 'shows',
      because: `the ${from} used a bad rating to get something extra, and ${outcome(feedback)}`,
      confirm: [`that the rating was changed because the ${from} was given what they demanded`]
    }
  }
  return may(`a threat with a bad rating explains a positive one only if the other side gave in`, [
    `whether the ${from} was given what they demanded; if so, the positive rating was the price and goes too`
  ])
}

function bySale(feedback: Feedback): Link {
  const {from, rating} = feedback
  if (isRaised(feedback)) {
    return {
      strength: 'shows',
      because: `the ${from} offered a good rating for something extra, and ${outcome(feedback)}`,
      confirm: [`that the ${from} was given what they asked for`]
    }
  }
  return may(`the ${from} offered a better rating for something extra; this one may be honest all the same`, [
    `whether the rating is ${rating} only because the ${from} did not get what they asked for; if so, the rating goes too`
  ])
}

const ranks: Readonly<Record<Rating, number>> = {negative: 0, neutral: 1, positive: 2}

/** Good, or better than it was. */
function isRaised({rating, changedFrom}: Feedback): boolean {
  return rating === 'positive' || (changedFrom !== undefined && ranks[rating] > ranks[changedFrom])
}

/** Not positive, or with low detailed ratings. */
function isLowered({rating, detailedRatings = {}}: Feedback): boolean {
  return rating !== 'positive' || Object.values(detailedRatings).some((stars) => stars <= lowStars)
}

function outcome({changedFrom, rating}: Feedback): string {
  return changedFrom === undefined
    ? `the rating is ${rating}`
    : `the rating was changed from ${changedFrom} to ${rating}`
}

function may(because: string, confirm: readonly string[]): Link {
  return {strength: 'may', because, confirm}
}

function no(because: string): Link {
  return {strength: 'no', because, confirm: []}
}
