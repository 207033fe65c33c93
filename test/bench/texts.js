/** Texts to measure on, made from a seed, so that every run and every peer reads the same. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'
import {randomFrom} from '../../packages/core/scripts/numbers.js'

const things =
  'desk lamp chair jacket camera bicycle kettle guitar carpet mirror bookcase teapot rucksack watch sofa blender tent stroller keyboard printer shelf vase scarf necklace drill saddle helmet monitor speaker clock'.split(
    ' '
  )
const materials =
  'oak walnut leather cotton linen steel brass ceramic wool bamboo aluminium glass rattan silk canvas marble'.split(' ')
const looks =
  'blue grey dark ivory pale olive matte polished woven striped slim wide vintage handmade compact sturdy light narrow'.split(
    ' '
  )
const parts = 'drawer handle strap lid zip cable charger cushion hinge leg wheel lining hook button frame case'.split(
  ' '
)
const places = 'York Leeds Bristol Dublin Boston Austin Lyon Porto Ghent Malmo Turin Gdansk'.split(' ')
const rooms = 'kitchen bedroom hallway garden garage studio balcony cellar'.split(' ')

const clean = [
  (pick, number) => `The ${pick(things)} is made of ${pick(materials)} and has ${number(2, 9)} ${pick(parts)}s.`,
  (_, number) => `It measures ${number(20, 190)} x ${number(20, 90)} cm and weighs ${number(2, 30)} kg.`,
  (pick) => `Collected from a smoke-free home in ${pick(places)}, or sent with tracking.`,
  (pick, number) => `We ship from ${pick(places)} within ${number(2, 6)} working days, packed in recycled paper.`,
  (pick) => `The ${pick(looks)} ${pick(parts)} was replaced last spring, and the ${pick(materials)} was oiled.`,
  (pick) => `It stood in our ${pick(rooms)}, where it was hardly ever used.`,
  (pick, number) => `Bought new in ${number(2008, 2024)}, with the box, the manual and the spare ${pick(parts)}.`,
  (pick) => `Light scratches on the ${pick(parts)} show in the photographs; the rest looks fresh.`,
  (_, number) =>
    `The price is ${number(15, 480)} euros, and we combine postage when several items go to the same address.`,
  (pick) =>
    `The ${pick(looks)} ${pick(things)} in the second picture is made of ${pick(materials)} and stands on the floor.`,
  (pick) => `Wipe the ${pick(materials)} with a damp cloth, away from direct sun.`,
  (pick) => `Fits well beside a ${pick(looks)} ${pick(things)} or under a window in the ${pick(rooms)}.`
]

export const triggering = [
  'You must leave five stars, or the warranty is void.',
  'No negative feedback, please: talk to us first.',
  'Buyers who leave a bad review will be blocked.',
  'Leave positive feedback and get a free gift with the next order.',
  'Anyone who posts a negative review pays a fee of 50 euros.',
  'Our refund is sent once you have changed your rating to positive.'
]

const asks = [
  'Hello, is the item still for sale, and could you send it to Leeds?',
  'Thanks for the quick answer, I will pay tonight.',
  'The parcel came this morning and everything is in order.',
  'Could you tell me how wide the desk is at the back?',
  'My order has not arrived yet, can you look where it is?'
]

function tools(seed) {
  const next = randomFrom(seed)
  const pick = (list) => list[Math.floor(next() * list.length)]
  const number = (from, to) => from + Math.floor(next() * (to - from + 1))
  return {pick, number, sentence: () => pick(clean)(pick, number)}
}

/** One listing of about `words` words in Markdown; `trigger` gives a sentence to put in, or nothing, for each paragraph. */
export function listing(seed, words, trigger = () => undefined) {
  const {pick, number, sentence} = tools(seed)
  const blocks = [`# ${pick(looks)} ${pick(materials)} ${pick(things)}`]
  let count = 0
  for (let at = 0; count < words; at += 1) {
    const own = trigger(at, pick)
    const sentences = Array.from({length: number(2, 5)}, sentence)
    if (own) sentences.splice(1, 0, own)
    const block =
      at % 4 === 3
        ? sentences.map((one) => `- ${one}`).join('\n')
        : at % 7 === 5
          ? `## The ${pick(parts)}\n\n${sentences.join(' ')}`
          : at % 9 === 4
            ? `**Size and care.** ${sentences.join(' ')}`
            : sentences.join(' ')
    blocks.push(block)
    count += block.split(' ').length
  }
  return blocks.join('\n\n')
}

function listings(count, trigger) {
  return Array.from({length: count}, (_, at) => listing(at + 1, 220, trigger(at)))
}

/** Listings that say nothing about feedback; such of which two in a hundred do; and such that do in every paragraph. */
export const sets = {
  clean: () => listings(400, () => undefined),
  few: () =>
    listings(400, (at) =>
      at % 50 === 7 ? (paragraph, pick) => (paragraph === 2 ? pick(triggering) : undefined) : undefined
    ),
  dense: () => listings(60, () => (_, pick) => pick(triggering)),
  messages: () =>
    Array.from({length: 1500}, (_, at) => {
      const {pick, number, sentence} = tools(at + 1)
      const words = Array.from({length: number(1, 3)}, () => (number(0, 1) ? pick(asks) : sentence()))
      if (at % 50 === 7)
        words.push(
          pick(['Refund me 20 euros or I leave one star.', 'Please change your feedback, it was not our fault.'])
        )
      return words.join(' ')
    }),
  real: realTexts
}

const study = fileURLToPath(new URL('../../../shared/clean', import.meta.url))

export function hasRealTexts() {
  return existsSync(study)
}

/** One in twenty of the real texts that stand beside the checkout of the study. */
function realTexts() {
  return readdirSync(study)
    .filter((name) => name.endsWith('.gz') && !name.includes('html'))
    .flatMap((name) => {
      const lines = gunzipSync(readFileSync(join(study, name)))
        .toString()
        .split('\n')
        .filter(Boolean)
      return lines.filter((_, at) => at % 20 === 0).map((line) => JSON.parse(line).text)
    })
}
