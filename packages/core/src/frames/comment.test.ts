import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readComment} from './comment.js'
import {splitSentences, splitWords} from './words.js'

const read = (text: string) => readComment(splitSentences(splitWords(text)))
const verdictOf = (text: string) => read(text).verdict

const rejects = [
  // Condemned outright.
  'Absolute garbage.',
  'The worst purchase I have made all year.',
  'Utterly useless piece of tat.',
  'Shocking service from start to finish.',
  'Horrible smell, horrible colour, horrible seller.',
  'What a shambles of a shop.',
  'This is junk, plain and simple.',
  'Diabolical. I want my money back.',
  'Cheap rubbish that fell to bits in my hands.',
  'Appalling quality and appalling manners.',
  'It is a disgrace that they are allowed to trade.',
  'I hate it.',
  'Total disappointment, do better.',
  'Pathetic excuse for a torch.',
  'It belongs in the bin.',
  // Warned off.
  'Do not buy from this person.',
  "Don't waste your money on these.",
  'Steer well clear of this outfit.',
  'Stay away!!!',
  'Buyers beware.',
  'Save your cash and look elsewhere.',
  "I wouldn't touch this shop with a bargepole.",
  'I will never order from them again.',
  'Never using this seller again.',
  'Would not recommend to my worst enemy.',
  'Take your business elsewhere.',
  'Last time I buy anything here.',
  'Please avoid this seller.',
  // Never came, no answer, no money.
  'Still waiting after seven weeks and nobody replies.',
  'Parcel never turned up and they refused to refund me.',
  'Nothing came. Emails ignored.',
  'I paid in March and have received nothing.',
  'No item, no answer, no refund.',
  'They took the cash and vanished.',
  'It has not arrived and the seller has stopped replying.',
  'Refund refused, rude reply.',
  'My order never showed up.',
  "They've kept my deposit and blocked me.",
  // Broken, wrong, not as described.
  'Stopped working after two days.',
  'Screen cracked, battery dead.',
  'It snapped the first time I used it.',
  'The strap broke within an hour.',
  'Leaks all over the floor.',
  'Sent me the wrong size and will not exchange it.',
  'Not as described. Not even close.',
  'It came in pieces and half of them were missing.',
  'The seams came apart on the first wash and the dye ran.',
  'Listed as silver, turned out to be plated tin.',
  'Fake. The hologram is a sticker.',
  'Dead on arrival and they deny everything.',
  'The zip is broken, the lining is torn and it reeks of smoke.',
  "Doesn't charge, doesn't turn on.",
  'Arrived smashed and filthy.',
  'It caught fire.',
  'Counterfeit goods, beware.',
  // Fraud.
  'Scammers.',
  'He is a thief and a liar.',
  'Con artist, reported.',
  'I was ripped off.',
  'Robbed of forty quid.',
  'Fraud from top to bottom.',
  // Stars that could not be given.
  'I wish I could give zero stars.',
  'Would give minus ten if I could.',
  'One star is too many.',
  'If no stars was possible I would choose it.',
  // Irony that anyone sees.
  'Full marks for ripping people off.',
  'Brilliant. Snapped on day one.',
  'Perfect if you enjoy waiting for nothing.',
  'Makes a lovely doorstop.',
  'As much use as a chocolate teapot.',
  'Thanks for nothing.',
  'Lovely, another parcel full of broken glass.',
  'Good luck getting your money back.',
  'Congratulations on losing a customer.',
  'Nice way to treat people: take the money and ignore them.',
  'I have never been robbed so politely.',
  // By sellers, of buyers.
  'Buyer never paid and never answered.',
  'Non-payer, block this person.',
  'Opened a false case and kept the goods.',
  'Sent me back an empty box.',
  'Abusive messages, then a chargeback.',
  'Time waster.',
  'Bid, won, refused to pay.',
  'He claimed it never came although tracking shows he signed for it. Crook.',
  // Long, with the sting inside.
  'We ordered the bench for the garden at the start of spring. It is two metres long and made of teak. The legs gave way as soon as my father sat on it, and the firm has refused to take it back. It stands behind the shed now.',
  'The kettle holds about a litre and has a blue light. It leaks from the base, it tripped the fuse twice, and I have thrown it away.'
]

const reviews = [
  'A bit thin and rather smaller than I had hoped.',
  'Meh.',
  'Not great, to be honest.',
  'Lovely packaging, but the vase is chipped and it wobbles.',
  'Nice seller, shame the radio does not work.',
  'Quick delivery. Wrong colour, though, and it is scratched.',
  'Friendly shop. The blade is blunt and the handle is loose.',
  'Underwhelming.',
  'Bit disappointing, if I am honest.',
  'The colour is pretty but the zip broke and one seam has split.',
  "It's okay, but it leaks and the lid doesn't fit.",
  'Postage was fast. The jumper has a hole in it and smells of smoke.',
  'Good communication; unfortunately the clock stopped after a week and it is badly scratched.',
  'Could have been better.',
  'Polite buyer, but paid three weeks late and only after I chased.',
  'Slightly disappointed.',
  'Not quite what I expected and a little flimsy.',
  'Nice enough box. The toy inside is broken.',
  'Seller was kind. The item is faulty, though, and I had to return it.',
  'So-so. One arm is loose and the paint is uneven.',
  'Fast delivery but poor quality and it does not fit.',
  'The buttons are beautiful. The coat itself is threadbare, stained and too small.',
  'Average at best.',
  'Not bad looking, but the battery dies within an hour and the cable is missing.',
  'The seller was pleasant but the camera is faulty and the case is cracked.',
  'Somewhat overpriced and a bit dull.',
  'I like the shape, but it rusted in a week and the bolts are missing.',
  'Delivery was swift, but the book is missing pages and the cover is torn.',
  "I'm a little let down by this one.",
  'Slow to pay, and a bit rude, but paid in the end.',
  'The strap is comfy. Sadly the clasp broke and the dial has misted up.',
  'Well packed. Does not work.'
]

const accepts = [
  // Plain praise and thanks.
  'Great seller, fast delivery, thank you!',
  'A+++',
  'Perfect.',
  'Lovely to deal with, prompt payment.',
  'Exactly as described.',
  'Love it!',
  'Five stars from me.',
  'Arrived today, all good.',
  'ok',
  'Received.',
  'Blue, size 10, for my nephew.',
  'Third time I have bought here.',
  'Highly recommended.',
  'Good buyer, pays at once.',
  // Denied trouble.
  'No problems at all.',
  "Can't fault it.",
  'Not a scratch on it.',
  'Nothing broken, nothing missing.',
  'Never let me down yet.',
  'Could not be happier.',
  'No damage, no delay, no fuss.',
  "I couldn't find anything wrong with it.",
  'Zero issues.',
  'Not bad at all!',
  "Hasn't leaked once.",
  'It never jams.',
  "You won't be disappointed.",
  'Not one complaint in ten years.',
  'Never had a better pair of boots.',
  "Can't recommend them enough.",
  'No hesitation in buying again.',
  'Does not smell, does not fade, does not shrink.',
  // Fears that did not come true.
  'I expected cheap tat. I was wrong.',
  'I was worried it would be flimsy. It is not.',
  'I thought it would break straight away, but it is rock solid.',
  'Was afraid of a scam after the bad reviews, and it turned out great.',
  // Trouble put right.
  'Arrived late but great seller, all sorted.',
  'The first one was broken; they sent a new one the next day.',
  'There was a mix-up with the size, put right at once with an apology. Superb.',
  'The lamp came cracked and was replaced without fuss.',
  'Slow post, lovely scarf.',
  'One plate was chipped. Refunded within the hour, so full marks.',
  'A little late, but worth the wait.',
  'Buyer paid late but explained why, and was very polite.',
  'Small scratch on the back, otherwise perfect.',
  'Not the quickest, but the finish is stunning.',
  // Bad on purpose, or as listed.
  'Faulty as listed, ideal for parts.',
  'Sold as broken and it is, just what I needed for spares.',
  'Revolting rubber rat, perfect for the haunted house.',
  'The ugliest jumper I have ever seen. It won first prize. Love it.',
  'Hideous mask, scared the kids silly, brilliant fun.',
  'Rusty and bent as described, a great restoration project.',
  'Worst jokes ever printed, exactly what my dad wanted for Christmas!',
  // Slang and idiom.
  'Sick trainers, bro.',
  'Wicked bass on this thing.',
  'This drill is a beast.',
  'Insanely good price.',
  'The cake was to die for.',
  'Killer deal.',
  'Damn, these are comfy.',
  'Not half bad, this.',
  // Other goods, other shops, other people.
  'My old one leaked. This one is bone dry.',
  'So much better than the rubbish I bought on the high street.',
  'Other sellers sent me junk; this one sent a jewel.',
  'Unlike the last shop, no lies and no delays.',
  'The courier was useless but the seller was brilliant.',
  'My previous kettle died after a month, this has lasted three years.',
  "I'll never shop anywhere else again.",
  'Cancelled my other order to buy here, so glad I did.',
  // Tips and conditions.
  'Avoid the dishwasher and it will last for ever.',
  'If anything goes wrong they fix it.',
  'Do not wash it hot. Lovely wool.',
  'Careful, the knife is seriously sharp!',
  'Read the size chart before you order.',
  'Beats waiting in the queue at the post office.',
  'I hate to admit how many I have bought.'
]

describe('readComment', () => {
  it.each(rejects)('rejects %s', (text) => expect(verdictOf(text)).toBe('reject'))
  it.each(reviews)('reviews %s', (text) => expect(verdictOf(text)).toBe('review'))
  it.each(accepts)('accepts %s', (text) => expect(verdictOf(text)).toBe('accept'))

  // One word, one name or one clause apart.
  it.each([
    ['Avoid.', 'Avoid the dishwasher.'],
    ['It broke.', 'My old one broke.'],
    ['It smells of smoke.', 'It got rid of the smell of smoke.'],
    ['Refund refused.', 'Refunded at once.'],
    ['Not as described: rusty.', 'As described: rusty.'],
    ['I thought it would be great. It is not.', 'I thought it would be useless. It is not.'],
    ['Never using them again.', 'Never using anyone else again.'],
    ['Ten out of ten for lying.', 'Ten out of ten for kindness.'],
    ['Brilliant. Broke at once.', 'Brilliant. Unbreakable.'],
    ['Buyer never paid.', 'Buyer paid at once.'],
    ['Would I buy again? Never.', 'Would I buy again? In a heartbeat.'],
    ['The box was a delight; the cup was not.', 'Others leak; this does not.'],
    ['Sold as gold. Turned out to be brass.', 'Sold as brass. Turned out to be gold.'],
    ['The lamp will not switch on.', 'The lamp will not wobble.'],
    ['Lasted two days.', 'Lasted two winters.'],
    ['My money is gone and so is he.', 'My headache is gone.'],
    ['Inadequate and unhelpful.', 'Adequate and helpful.'],
    ['Only works as a doorstop.', 'Works as a doorstop and as a bookend, lovely weight.'],
    ['Great service, if by service you mean silence.', 'Great service, and by that I mean the best.'],
    ['Got cardboard instead of oak.', 'Got oak at the price of cardboard.'],
    ['The dog will not eat it.', 'The dog will not leave it alone.'],
    ['Never got paid.', 'Never got paid so fast.'],
    ['Said it would fit. It does not.', 'They said it would break. It has not.'],
    ['Not one of the bulbs works.', 'Not one of the bulbs has gone.']
  ])('tells "%s" from "%s"', (bad, good) => {
    expect(verdictOf(bad)).not.toBe('accept')
    expect(verdictOf(good)).toBe('accept')
  })

  it('weighs the later part of a contrast more', () => {
    expect(verdictOf('The mug is lovely but the handle is broken and the glaze is cracked.')).toBe('review')
    expect(verdictOf('The handle is a little rough but the mug is lovely.')).toBe('accept')
  })

  it.each([
    ['fast, then broken', 'Fast post. It leaks.', 'review'],
    ['broken, then mended', 'It leaked. They mended it the same day.', 'accept'],
    ['a grant', 'The box was beautiful, I will say that. The watch inside had no hands.', 'review'],
    ['litotes', 'Could be better.', 'review'],
    ['a polite regret', "I'm afraid the radio only hums.", 'review'],
    ['a fear that was idle', 'I was afraid the radio would hum. It does not.', 'accept'],
    ['scorn for an echo', "I'd read about the smell. What smell?", 'accept'],
    ['another person to blame', "The post was slow, not the seller's doing.", 'accept'],
    ['a slip of one’s own', 'I ordered the wrong size, my own fault entirely.', 'accept'],
    ['a price', 'Cheap as chips and does the job.', 'accept']
  ])('reads %s', (_, text, verdict) => expect(verdictOf(text)).toBe(verdict))

  it('explains itself by its heaviest words, with their places', () => {
    const text = 'Nice box. The clock is a scam.'
    const {minus, plus} = read(text)
    expect(minus[0]).toMatchObject({by: 'scam', sentence: 1})
    expect(text.slice(minus[0]!.start, minus[0]!.end)).toBe('scam')
    expect(text.slice(plus[0]!.start, plus[0]!.end)).toBe('Nice')
  })

  it('accepts a comment that says nothing', () => {
    expect(readComment([])).toEqual({verdict: 'accept', minus: [], plus: []})
    expect(verdictOf('...')).toBe('accept')
  })

  it('gives signs within the text, heaviest first, whatever the words', () => {
    const words = [...rejects, ...reviews, ...accepts].join(' ').split(' ')
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), {maxLength: 60}), (parts) => {
        const text = parts.join(' ')
        const {minus, plus} = read(text)
        for (const list of [minus, plus]) {
          for (const [at, sign] of list.entries()) {
            expect(sign.start).toBeGreaterThanOrEqual(0)
            expect(sign.end).toBeGreaterThan(sign.start)
            expect(sign.end).toBeLessThanOrEqual(text.length)
            if (at > 0) expect(sign.weight).toBeLessThanOrEqual(list[at - 1]!.weight)
          }
        }
      })
    )
  })

  it.each(['never ', 'but if ', 'great great ', 'not very very ', 'if my old one broke ', 'ten out of ten for '])(
    'reads a long run of "%s" in time that grows with its length',
    (unit) => {
      const took = (times: number): number => {
        const sentences = splitSentences(splitWords(unit.repeat(times)))
        const start = performance.now()
        readComment(sentences)
        return performance.now() - start
      }
      took(500)
      // Eight times the text; a quadratic pass would take sixty-four times as long.
      expect(took(8000)).toBeLessThan(40 * Math.max(took(1000), 1))
    }
  )
})
