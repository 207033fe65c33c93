import type {Submission} from '@feedback-lint/core'
import type {History} from '../history/history.js'
import type {ReportedFeedback} from '../reports/reported-feedback.js'

/** Bodies to send, by name. Their answers in the document are what the service answers. */
export const submissionExamples = {
  'A listing that punishes feedback': {
    id: 'lamp-27',
    surface: 'listing',
    from: 'seller',
    format: 'markdown',
    text: 'Brass lamp, tested.\n\nBuyers who leave negative feedback will be blocked.'
  },
  'A buyer who asks for more than was sold': {
    surface: 'message',
    from: 'buyer',
    text: "Send me a free charger or I'll leave negative feedback.",
    context: {listing: 'USB-C phone, without charger.'}
  },
  'A comment that does not fit its rating': {
    surface: 'feedback',
    from: 'buyer',
    rating: 'positive',
    text: 'Terrible, broken, never buy here.',
    detailedRatings: {communication: 1}
  },
  'A text in another language': {
    surface: 'message',
    from: 'seller',
    text: 'Bonjour, pouvez-vous me dire si le colis est arrivé chez vous ? Merci beaucoup pour votre achat.'
  }
} as const satisfies Readonly<Record<string, Submission>>

export const historyExamples = {
  'Five small purchases in an hour': {
    id: 'pair-9',
    trades: [0, 10, 20, 30, 40].map((minute, at) => ({
      id: `t${at}`,
      at: `2026-03-01T18:${String(minute).padStart(2, '0')}:00Z`,
      seller: 'anna',
      buyer: 'ben',
      item: `e-book ${at + 1}`,
      price: 0.01,
      feedback: {fromBuyer: {rating: 'positive' as const}, fromSeller: {rating: 'positive' as const}}
    }))
  }
} as const satisfies Readonly<Record<string, History>>

export const reportExamples = {
  'A rating that was threatened for': {
    id: 'report-3',
    feedback: {from: 'buyer', rating: 'negative', text: 'Nobody answers.'},
    evidence: [{from: 'buyer', text: "Knock 30% off or it's one star.", at: '2026-03-01T18:30:00Z'}],
    reportedBy: 'seller'
  }
} as const satisfies Readonly<Record<string, ReportedFeedback>>
