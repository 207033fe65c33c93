import type {Rule} from '../rule.js'

export const standing: Rule = {
  id: 'manipulation/standing',
  clause: 'M',
  title: 'This buys or sells a reputation',
  surfaces: ['listing', 'message', 'feedback', 'follow-up'],
  cases: [
    {
      name: 'feedback or an account for money',
      severity: 'error',
      rate: {
        unsure: true,
        negated: false,
        past: 'either',
        rating: ['positive', 'any'],
        // A tally of ratings is left open to nobody (`free`), and may be for sale all the same.
        force: ['none', 'free', 'must', 'command', 'ask', 'nudge', 'will', 'may']
      },
      with: {act: ['standing'], negated: false, near: true},
      when: (rate, {words}, sentences) =>
        words.some(({norm}) => traded.test(norm)) ||
        [sentences[rate.sentence - 1], sentences[rate.sentence + 1]].some((beside) =>
          beside?.words.some(({norm}) => offered.test(norm))
        )
    }
  ],
  say: {
    what: '{quote} puts feedback up for sale.',
    advice: 'A reputation is earned; take the offer out.',
    rewrite: {other: 'Thank you for looking.'}
  }
}

/** Words of buying and selling, and of handing an account over. */
const traded =
  /^(?:sale|sell|selling|sells|buy|buying|much|\$|£|€|rent|price|offer|pick|pack|packs|login|log|accounts|password|payment|offers|handover|handed|pounds|euros|dollars|need|service|hands|included|1p|p|lot)$/u
/** Those that say so for the sentence beside them, too. */
const offered = /^(?:sale|sell|selling|login|password|handed|handover|\$|£|€)$/u
