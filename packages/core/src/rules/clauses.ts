import type {Clause} from '../report/report.js'

/** The policy's own words for each clause: what a finding quotes as its reason. Source: the marketplace's feedback policy. */
export const clauseWords: Readonly<Record<Clause, string>> = {
  T: "Sellers aren't allowed to include terms and conditions in a listing that limit or restrict the buyer from providing feedback.",
  D: "Sellers can't demand positive feedback from buyers.",
  E: "Buyers aren't allowed to use threats of negative feedback or low detailed seller ratings to get something that wasn't part of the original listings.",
  M: "Members can't exchange feedback solely for the purpose of increasing feedback scores, gaining privileges, or enhancing their reputation. Neither can they influence another member's feedback through a series of repeat purchases, or by leaving negative comments with a positive rating."
}
