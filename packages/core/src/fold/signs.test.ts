import {describe, expect, it} from 'vitest'
import {fold} from './fold.js'

const read = (text: string): string => fold(text).text.replace(/ +/gu, ' ').trim()

const signs: readonly (readonly [text: string, plain: string])[] = [
  ['We need ⭐⭐⭐⭐⭐ from you', 'We need 5 stars from you'],
  ['We need ⭐️⭐️⭐️⭐️⭐️ from you', 'We need 5 stars from you'],
  ['leave ⭐ ⭐ ⭐ ⭐ ⭐', 'leave 5 stars'],
  ['leave ★★★★★!', 'leave 5 stars !'],
  ['it is ★☆☆☆☆ for you', 'it is 1 stars for you'],
  ['leave 5⭐', 'leave 5 stars'],
  ['a 5-⭐ review', 'a 5 stars review'],
  ['five ★ or nothing', 'five stars or nothing'],
  ['⭐ x 5 please', '5 stars please'],
  ['You must leave 5*.', 'You must leave 5 stars .'],
  ['5* first', '5 stars first'],
  ['5 * only', '5 stars only'],
  ['5***** only', '5 stars only'],
  ['leave ***** feedback', 'leave 5 stars feedback'],
  ['or it is a 👎', 'or it is a thumbs down'],
  ['👎🏿 = blocked', 'thumbs down = blocked'],
  ['leave a 👍 for me', 'leave a thumbs up for me'],
  ['👍 = 10% off', 'thumbs up = 10% off'],
  ['+ve feedback, no -ve', 'positive feedback, no negative'],
  ['🚫 negative feedback', 'no negative feedback'],
  ['🆓 gift', 'free gift']
]

const innocents: readonly (readonly [name: string, text: string])[] = [
  ['a size', 'Rug, 5*8 ft, 3*4*5 cm'],
  ['a product', '5 * 3 = 15'],
  ['a list', '* oak\n* pine\n* 5 legs'],
  ['Markdown', 'a **bold** word'],
  ['a price with a note', 'Only $5* each'],
  ['a model with a note', 'Fits S5*, S6* and S7*'],
  ['a bullet', '⭐ Hand made\n⭐ Oiled'],
  ['an ornament', '⭐ New stock ⭐ Fast dispatch ⭐'],
  ['asterisks round a title', '***** NEW *****'],
  ['asterisks round a title with such a word', '***** ONLY 53K miles *****'],
  ['a thumb that says yes', '👍 got it, will ship today'],
  ['a thumb at the end', 'Great seller 👍'],
  ['a ban that its own words state', '🚫 Do not bend'],
  ['a ban that later words state', '❌ Adverts must not exploit anyone'],
  ['a negative number', '-5 and +5 volts'],
  ['a name', '+Veronica, -very nice']
]

describe('signs', () => {
  it.each(signs)('%s: %s', (text, plain) => {
    expect(read(text)).toBe(plain)
  })

  it.each(innocents)('leaves %s', (_, text) => {
    expect(fold(text).text).toBe(text)
  })
})
