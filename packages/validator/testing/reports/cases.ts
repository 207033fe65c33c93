import type {Evidence, Removal, ReportedFeedback} from '../../src/index.js'

export interface ReportCase {
  readonly name: string
  readonly reported: ReportedFeedback
  readonly remove: Removal
  /** Words that `why` must hold. */
  readonly why?: string
  /** For each of these, something that a person must confirm holds the words. */
  readonly confirm?: readonly string[]
  /** The places of the evidence that explains the rating. */
  readonly explains?: readonly number[]
}

type Feedback = ReportedFeedback['feedback']

const positive = (text: string, more: Partial<Feedback> = {}): Feedback => ({
  from: 'buyer',
  rating: 'positive',
  text,
  ...more
})
const neutral = (text: string, more: Partial<Feedback> = {}): Feedback => ({
  from: 'buyer',
  rating: 'neutral',
  text,
  ...more
})
const negative = (text: string, more: Partial<Feedback> = {}): Feedback => ({
  from: 'buyer',
  rating: 'negative',
  text,
  ...more
})
const seller = (text: string, more: Partial<Evidence> = {}): Evidence => ({from: 'seller', text, ...more})
const buyer = (text: string, more: Partial<Evidence> = {}): Evidence => ({from: 'buyer', text, ...more})

const praise = 'Lovely lamp, quick postage.'
const complaint = 'It arrived broken and the seller did not answer.'
const demand = "Leave positive feedback or I won't refund you."
const offer = 'Leave positive feedback and get 10% off.'
const extortion = "Send me a free charger or I'll leave negative feedback."
const exchange = "I'll give you positive if you give me positive."

/** Reports as people send them, and what should go. */
export const reportCases: readonly ReportCase[] = [
  // Nothing to remove.
  {name: 'an honest complaint', reported: {feedback: negative(complaint)}, remove: 'none', why: 'breaks no clause'},
  {name: 'honest praise', reported: {feedback: positive(praise)}, remove: 'none'},
  {name: 'no comment at all', reported: {feedback: negative('')}, remove: 'none'},
  {
    name: 'a reason is no proof',
    reported: {
      feedback: negative(complaint),
      reportedBy: 'seller',
      reason: "He said: free charger or I'll leave negative feedback."
    },
    remove: 'none',
    why: 'a reason is no proof'
  },
  {name: 'a neutral with a mixed comment', reported: {feedback: neutral('Late, but as described.')}, remove: 'none'},
  {
    name: 'a harsh word that is only harsh',
    reported: {feedback: negative('Terrible, broken, never buy here.')},
    remove: 'none'
  },
  {
    name: 'a slip of the hand: negative rating, glowing comment',
    reported: {feedback: negative('Great seller, fast, thank you!')},
    remove: 'none'
  },
  {
    name: 'mixed, but on balance fitting',
    reported: {feedback: positive('Arrived late, but great seller and all sorted out.')},
    remove: 'none'
  },
  {
    name: 'the comment reports pressure and applies none',
    reported: {feedback: negative('The seller told me to leave 5 stars or no refund.')},
    remove: 'none'
  },
  {
    name: 'a reminder as evidence',
    reported: {feedback: positive(praise), evidence: [seller('Please leave feedback when you have a moment.')]},
    remove: 'none',
    why: 'the evidence does not show'
  },
  {
    name: 'an honest warning as evidence',
    reported: {feedback: negative(complaint), evidence: [buyer("If it doesn't arrive I'll open a case.")]},
    remove: 'none'
  },
  {
    name: 'reported speech as evidence: the buyer tells of a demand',
    reported: {
      feedback: positive(praise),
      evidence: [buyer('The seller told me to leave 5 stars or no refund.')],
      reportedBy: 'buyer'
    },
    remove: 'none',
    explains: []
  },
  {
    name: 'reported speech as evidence: the seller tells of a threat',
    reported: {
      feedback: negative(complaint),
      evidence: [seller('The buyer said he would leave negative feedback unless I sent a free charger.')]
    },
    remove: 'none',
    explains: []
  },
  {
    name: 'a denial as evidence',
    reported: {feedback: positive(praise), evidence: [seller('We will never ask you for positive feedback.')]},
    remove: 'none'
  },
  // The comment alone.
  {
    name: 'a comment that presses for more',
    reported: {feedback: negative("Send me a free charger or I'll tank your rating.")},
    remove: 'comment',
    why: 'clause E',
    confirm: ['means what the rule says', 'whether it is itself part of what the comment threatens']
  },
  {
    name: 'a comment that trades in feedback',
    reported: {feedback: positive("Great! I'll give you positive if you give me positive.")},
    remove: 'comment',
    why: 'clause M'
  },
  {
    name: 'a seller’s comment that trades in feedback',
    reported: {feedback: {from: 'seller', rating: 'positive', text: 'Good buyer. A+++ for A+++.'}},
    remove: 'comment',
    why: 'clause M'
  },
  {
    name: 'a mismatch: the clause says that such a comment must not be left',
    reported: {feedback: positive('Terrible, broken, never buy here.')},
    remove: 'comment',
    why: 'clause M',
    confirm: ['which of the two the buyer means']
  },
  {
    name: 'a mismatch in a follow-up',
    reported: {
      feedback: positive('It broke after two days. Total rubbish, avoid this seller.', {surface: 'follow-up'})
    },
    remove: 'comment'
  },
  {
    name: 'a mismatch, and evidence that points the other way',
    reported: {
      feedback: positive('Terrible, broken, never buy here.'),
      evidence: [buyer("If it doesn't arrive I'll open a case.")]
    },
    remove: 'comment'
  },
  {
    name: 'a comment that sells standing',
    reported: {feedback: positive('Good. Account with 500 positive feedback for sale, write to me.')},
    remove: 'comment'
  },
  {
    name: 'a comment disguised',
    reported: {feedback: negative("S3nd me a fr33 charger or I'll leave n e g a t i v e feedback.")},
    remove: 'comment'
  },
  // The rating alone.
  {
    name: 'a demand from the seller before a positive',
    reported: {feedback: positive(praise), evidence: [seller(demand)]},
    remove: 'rating',
    why: 'a demand for a rating from the seller',
    confirm: ['that the seller sent it in this trade', 'sent before the rating was left'],
    explains: [0]
  },
  {
    name: 'a bare demand for stars',
    reported: {feedback: positive(praise), evidence: [seller('You must leave 5 stars.')]},
    remove: 'rating',
    explains: [0]
  },
  {
    name: 'an incentive from the seller before a positive',
    reported: {feedback: positive(praise), evidence: [seller(offer)]},
    remove: 'rating',
    why: 'an offer for feedback',
    confirm: ['that the buyer went along with it'],
    explains: [0]
  },
  {
    name: 'an incentive in the listing',
    reported: {feedback: positive(praise), evidence: [seller(offer, {surface: 'listing'})]},
    remove: 'rating',
    explains: [0]
  },
  {
    name: 'payment for a change',
    reported: {
      feedback: positive('All sorted.', {changedFrom: 'negative'}),
      evidence: [
        seller("Change it to positive and I'll refund half.", {surface: 'revision-request', rating: 'negative'})
      ]
    },
    remove: 'rating',
    why: 'changed from negative to positive',
    explains: [0]
  },
  {
    name: 'a neutral that was a negative before the seller pressed',
    reported: {
      feedback: neutral('Late.', {changedFrom: 'negative'}),
      evidence: [seller('Change your negative to positive today or the refund is cancelled.')]
    },
    remove: 'rating',
    explains: [0]
  },
  {
    name: 'a term in a message that punishes',
    reported: {
      feedback: positive(praise),
      evidence: [seller('Buyers who leave negative feedback will be charged $500.')]
    },
    remove: 'rating',
    explains: [0]
  },
  {
    name: 'extortion by the buyer, then the negative',
    reported: {feedback: negative('Not happy with this.'), evidence: [buyer(extortion)], reportedBy: 'seller'},
    remove: 'rating',
    why: 'to get something extra',
    confirm: ['that the buyer sent it', 'was not part of the listing'],
    explains: [0]
  },
  {
    name: 'extortion by the buyer, then a neutral',
    reported: {feedback: neutral('Meh.'), evidence: [buyer(extortion)]},
    remove: 'rating',
    explains: [0]
  },
  {
    name: 'extortion with stars, then low detailed ratings beside a positive',
    reported: {
      feedback: positive('Thank you.', {detailedRatings: {postage: 1, description: 5}}),
      evidence: [buyer("Knock 30% off or it's one star.")]
    },
    remove: 'rating',
    why: 'low detailed ratings',
    explains: [0]
  },
  {
    name: 'extortion by the buyer, and the negative changed to positive',
    reported: {feedback: positive('All sorted.', {changedFrom: 'negative'}), evidence: [buyer(extortion)]},
    remove: 'rating',
    confirm: ['given what they demanded'],
    explains: [0]
  },
  {
    name: 'what the buyer demanded is not in the listing',
    reported: {
      feedback: negative('Not happy.'),
      evidence: [
        buyer("Send the charger or I'll leave negative feedback.", {
          context: {listing: 'A lamp, 40 cm. No charger included.'}
        })
      ]
    },
    remove: 'rating',
    explains: [0]
  },
  {
    name: 'an exchange proposed by the buyer',
    reported: {feedback: positive(praise), evidence: [buyer(exchange)]},
    remove: 'rating',
    why: 'traded in feedback',
    explains: [0]
  },
  {
    name: 'an exchange proposed by the seller',
    reported: {feedback: positive(praise), evidence: [seller(exchange)]},
    remove: 'rating',
    explains: [0]
  },
  {
    name: 'an exchange proposed by the buyer, and the seller’s positive',
    reported: {feedback: {from: 'seller', rating: 'positive', text: 'Quick payment.'}, evidence: [buyer(exchange)]},
    remove: 'rating',
    explains: [0]
  },
  {
    name: 'purchases promised for positives',
    reported: {
      feedback: positive(praise),
      evidence: [buyer("I'll buy five separate items so that I can leave you five positives.")]
    },
    remove: 'rating',
    explains: [0]
  },
  {
    name: 'a better rating for sale',
    reported: {feedback: positive(praise), evidence: [buyer("$50 off and I'll change my review.")]},
    remove: 'rating',
    confirm: ['was given what they asked for'],
    explains: [0]
  },
  {
    name: 'a condemning comment under pressure: the rating goes, the words are honest',
    reported: {feedback: positive('Terrible, broken, never buy here.'), evidence: [seller(demand)]},
    remove: 'rating',
    why: 'stands by itself once that rating is gone',
    explains: [0]
  },
  {
    name: 'the second of three messages shows it',
    reported: {
      feedback: positive(praise),
      evidence: [seller('Your parcel is on its way.'), seller(demand), seller('Thanks!')]
    },
    remove: 'rating',
    why: 'Evidence no. 2',
    explains: [1]
  },
  {
    name: 'two messages show it',
    reported: {feedback: positive(praise), evidence: [seller(demand), seller(offer)]},
    remove: 'rating',
    explains: [0, 1]
  },
  {
    name: 'evidence with times, in order',
    reported: {
      feedback: positive(praise, {at: '2026-03-05T10:00:00Z'}),
      evidence: [seller(demand, {at: '2026-03-04T23:59:59-09:00'})]
    },
    remove: 'rating',
    explains: [0]
  },
  {
    name: 'the reporter wrote the evidence',
    reported: {feedback: positive(praise), evidence: [buyer(exchange)], reportedBy: 'buyer'},
    remove: 'rating',
    confirm: ['that the reporter, who wrote it'],
    explains: [0]
  },
  // Both.
  {
    name: 'the comment presses, and a message did before',
    reported: {feedback: negative("Send me a free charger or I'll tank your rating."), evidence: [buyer(extortion)]},
    remove: 'feedback',
    explains: [0]
  },
  {
    name: 'the comment trades, and the seller paid for it',
    reported: {feedback: positive("Great! I'll give you positive if you give me positive."), evidence: [seller(offer)]},
    remove: 'feedback',
    explains: [0]
  },
  {
    name: 'the comment trades, and the trade was agreed',
    reported: {feedback: {from: 'seller', rating: 'positive', text: 'A+++ for A+++.'}, evidence: [buyer(exchange)]},
    remove: 'feedback',
    explains: [0]
  },
  // Evidence that points elsewhere.
  {
    name: 'a demand from the seller does not explain a negative',
    reported: {feedback: negative(complaint), evidence: [seller(demand)]},
    remove: 'none',
    explains: []
  },
  {
    name: 'an offer from the seller does not explain a neutral',
    reported: {feedback: neutral('Late.'), evidence: [seller(offer)]},
    remove: 'none',
    explains: []
  },
  {
    name: 'the buyer’s threat does not explain a plain positive, unless the seller gave in',
    reported: {feedback: positive(praise), evidence: [buyer(extortion)]},
    remove: 'none',
    confirm: ['the positive rating was the price'],
    explains: []
  },
  {
    name: 'an exchange does not explain a negative',
    reported: {feedback: negative(complaint), evidence: [buyer(exchange)]},
    remove: 'none',
    explains: []
  },
  {
    name: 'a demand that came after the rating',
    reported: {
      feedback: positive(praise, {at: '2026-03-05T10:00:00Z'}),
      evidence: [seller(demand, {at: '2026-03-05T10:00:01Z'})]
    },
    remove: 'none',
    explains: []
  },
  {
    name: 'a threat that came after the negative',
    reported: {
      feedback: negative(complaint, {at: '2026-03-05T10:00:00Z'}),
      evidence: [buyer(extortion, {at: '2026-03-09T10:00:00Z'})]
    },
    remove: 'none',
    explains: []
  },
  {
    name: 'terms in a listing hold for everybody',
    reported: {feedback: positive(praise), evidence: [seller('No negative feedback.', {surface: 'listing'})]},
    remove: 'none',
    confirm: ['knew these terms'],
    explains: []
  },
  {
    name: 'a seller’s demand for the buyer’s rating does not explain the seller’s own',
    reported: {feedback: {from: 'seller', rating: 'positive', text: 'Good buyer.'}, evidence: [seller(demand)]},
    remove: 'none',
    explains: []
  },
  {
    name: 'a seller’s negative after a demand that was not met',
    reported: {
      feedback: {from: 'seller', rating: 'negative', text: 'Difficult buyer.'},
      evidence: [seller("Leave positive feedback or I'll leave you a negative.")]
    },
    remove: 'none',
    confirm: ['because the other one did not come'],
    explains: []
  },
  // For a person.
  {
    name: 'a threat for what may be owed',
    reported: {
      feedback: negative(complaint),
      evidence: [buyer('It arrived broken, refund me or I leave negative feedback.')]
    },
    remove: 'none',
    confirm: ['if so, the rating may go too'],
    explains: []
  },
  {
    name: 'a polite request that names the rating',
    reported: {feedback: positive(praise), evidence: [seller('Please leave positive feedback.')]},
    remove: 'none',
    confirm: ['breaks clause D'],
    explains: []
  },
  {
    name: 'a reward for any feedback',
    reported: {feedback: positive(praise), evidence: [seller('5% off your next order for any feedback, good or bad.')]},
    remove: 'none',
    confirm: ['breaks clause M'],
    explains: []
  },
  {
    name: 'an offer by the buyer, and a negative that may be the answer',
    reported: {feedback: negative(complaint), evidence: [buyer("$50 off and I'll change my review.")]},
    remove: 'none',
    confirm: ['did not get what they asked for'],
    explains: []
  },
  {
    name: 'low stars beside a positive',
    reported: {feedback: positive('Thank you.', {detailedRatings: {postage: 1, description: 1, contact: 2}})},
    remove: 'none',
    confirm: ['The comment: whether']
  },
  {
    name: 'a comment in another language',
    reported: {
      feedback: negative('Das Paket kam nie an und der Verkäufer hat auf keine einzige Nachricht geantwortet.')
    },
    remove: 'none',
    confirm: ['a language that the rules do not read']
  },
  {
    name: 'evidence in another language',
    reported: {
      feedback: positive(praise),
      evidence: [seller('Wenn Sie keine positive Bewertung abgeben, bekommen Sie Ihr Geld von uns nicht zurück.')]
    },
    remove: 'none',
    confirm: ['Read evidence no. 1'],
    explains: []
  }
]
