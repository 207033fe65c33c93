/**
 * The words that talk about feedback turns on, as far as disguises are concerned. A disguise is undone only where one of
 * these comes out. Inflections stand here too, so that `leaves` is not mended to `leave`.
 */

/** Words of five letters and more. They serve every step, and misspellings are mended to them. */
const long = `
  feedback feedbacks review reviews reviewed reviewing reviewer reviewers rating ratings rated stars starred comment comments
  commented commenting evaluation evaluations evaluate testimonial testimonials positive positives positively negative
  negatives negatively negged neutral neutrals excellent perfect honest honestly unfavourable unfavorable favourable favorable
  adverse terrible horrible awful score scores reputation opinion opinions complaint complaints complain complains complained
  complaining criticise criticize criticism disparage disparaging disparagement defamatory thumbs
  leave leaves leaving leaver giving given gives posts posted posting write writes writing wrote written submit submits submitted
  submitting publish published publishing award awarded provide provided change changed changes changing revise revised revises
  revising revision revisions remove removed removes removing removal delete deleted deletes deleting deletion update updated
  updates updating edited editing amend amended withdraw withdrawn withdrew retract retracted
  buyer buyers seller sellers customer customers bidder bidders member members client clients purchaser purchasers
  anyone anybody everyone everybody whoever nobody someone
  refund refunds refunded refunding discount discounts discounted voucher vouchers coupon coupons bonus bonuses cashback reward
  rewards rewarded rewarding gifts giveaway compensation compensate reimburse reimbursed partial rebate rebates
  block blocks blocked blocking banned banning report reports reported reporting sued suing charge charged charges charging
  fined fines penalty penalties penalise penalize penalised penalized blacklist blacklisted lawyer lawyers lawsuit solicitor
  solicitors court legal action retaliate retaliation threaten threatened
  warranty warranties guarantee guarantees guaranteed return returns returned returning cancel cancelled canceled cancels
  cancelling cancellation forfeit forfeited forfeits voids voided waive waives waived
  allow allows allowed permit permits permitted tolerate tolerated accept accepts accepted accepting acceptable unacceptable
  forbid forbidden prohibit prohibits prohibited disallowed banned refuse refused refuses
  please before after until unless otherwise without within instead because whether either while except
  contact contacts contacted contacting message messages messaged messaging email emails emailed
  agree agrees agreed agreeing agreement terms condition conditions expect expects expected expecting demand demands demanded
  demanding require required requires requirement requirements request requests requested requesting mandatory compulsory obliged
  obligatory obligated appreciate appreciated appreciates
  exchange exchanged exchanges trade traded trades trading swaps swapped swapping mutual boost boosted
  account accounts honour release released releases releasing shipped shipping ships replace replaced replacement replacements
  order orders ordered product products purchase purchases purchased payment payments money price prices receive received receives
  receiving deliver delivered delivery withhold withheld reply service
  three happy satisfied dissatisfied unhappy problem problems issue issues
  always never nothing anything everything should would could cannot today tonight tomorrow immediately
  member policy voluntary promise promised consider marketplace listing cable charger
`

/** Shorter words. They serve leet spelling, spaced letters and the parting of words run together, and are never mended to. */
const short = `
  rate star five four two one ten left give gave gift post edit bid ban bans fee fees fine free sue void lose
  neg negs pos fb dsr bad good best top nice poor low high full
  must may not no or and if you your us we our me my for get gets got send sent then else when only ever any all
  need want will have has can dont cant wont till ship swap item item off the this that with from will who than been
  is it in to of on at as be by so do he an am are was but out her him his its too did let now how why day one
  word next back say says said tell told ask asks asked deal fix fixed case open paid pay pays cost buy buys sell sold
  don isn won didn
`

/** More of what stands around those words. They serve as the shorter ones do. */
const around = `
  once some same more less most last first make makes made take takes taken keep keeps kept lost loses losing
  hold holds held wants wanted thank thanks great fast quick half extra extras upgrade upgraded stuff thing
  things person people friend shop store shall other such their there which itself worst rubbish garbage trash
  junk broken broke fake scam scammer waste useless faulty damaged dirty late slow missing wrong avoid liar thief
  crook cash ruin ruined wreck destroy earn earns chance prize draw getting offer offers offered each sale
  sales selling buying items package parcel remember forget sure feel somebody none neither again soon week weeks
  hours month stop stops start owe owes owed yours mine yourself better just still also very really much many
  well done does doing went come came coming going gone right rights fraud hate love loved like liked zero
  maximum minimum mark marks click button even whole part later sooner second third percent points mean means
  true truth lies fair unfair rude nasty glowing raving
`

const wordsOf = (text: string): string[] => text.trim().split(/\s+/u)

/** The words that misspellings are mended to, in no order. */
export const longWords: readonly string[] = [...new Set(wordsOf(long))]

/** Every word that a disguise may hide. */
export const vocabulary: ReadonlySet<string> = new Set([...longWords, ...wordsOf(short), ...wordsOf(around)])
