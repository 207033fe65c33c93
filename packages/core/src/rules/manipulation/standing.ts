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
      rate: {unsure: true, negated: false, past: 'either', rating: ['positive', 'any']},
      with: {act: ['standing'], negated: false},
      when: (_, {words}) =>
        words.some((word) =>
          /^(?:sale|sell|selling|sells|buy|buying|much|\$|£|€|rent|price|offer|pick|pack|packs|login|accounts|password|1p|p|lot)$/u.test(
            word.norm
          )
        )
    }
  ],
  say: {
    what: '{quote} puts feedback up for sale.',
    advice: 'A reputation is earned; take the offer out.',
    rewrite: {other: 'Thank you for looking.'}
  }
}
