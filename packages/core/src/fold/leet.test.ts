import {describe, expect, it} from 'vitest'
import {fold} from './fold.js'

const disguises: readonly (readonly [text: string, plain: string])[] = [
  ['pos1t1ve f33dback', 'positive feedback'],
  ['p0$itive r3v!ew', 'positive review'],
  ['n3g@tiv3', 'negative'],
  ['neg4tive f€€dback', 'negative feedback'],
  ['N3G4T1V3', 'NeGaTiVe'],
  ['l34ve 5 st4rs or n0 r3fund', 'leave 5 stars or no refund'],
  ['f33dback!', 'feedback!'],
  ['n3g', 'neg'],
  ['y0u mu5t l34v3', 'you must leave'],
  ['|eave', 'leave'],
  ['8locked', 'blocked'],
  ['n*gative', 'negative'],
  ['n*g*tive', 'negative'],
  ['one st*r', 'one star'],
  ['feeeedback', 'feedback'],
  ['NEGATIIIVE', 'NEGATIVE'],
  ['pooositive', 'positive'],
  ['seIIer', 'seller'],
  ['Ieave', 'leave'],
  ['n3gitive f33dbak', 'negitive feedbak'],
  ['positivefeedback', 'positive feedback'],
  ['leavepositivefeedback', 'leave positive feedback'],
  ['leave5stars', 'leave 5 stars'],
  ['n3gativ3f33dback', 'negative feedback'],
  ['order5 and 5 star5', 'order 5 and 5 stars'],
  ['f33dback b4d', 'feedback bad']
]

const innocents: readonly (readonly [name: string, text: string])[] = [
  ['part numbers', 'N3G-4T1V-5, P0/ST1, 53N50R, R3-T0P, BC547B'],
  ['models', 'Sony MDR-7506, i7-8700K, GTX1080, G37, E46, F33, iPhone 5s, Galaxy S5'],
  ['standards', '5core flex, 802.11b, USB3, MP3, H264, 4K, 3D, 5G'],
  ['amounts', '100k, 5a, 10ml, 2x4, 4x4, 5kg, 16GB, 1080p, 24hr'],
  ['formulas', 'H2SO4, C6H12O6, CO2, NaHCO3'],
  ['names', 'Ke$ha, P!nk, A$AP, Blink-182, deadmau5, Se7en, R2-D2'],
  ['number plates', 'V5 for P05 TED, AB12 CDE'],
  ['oaths', 'f*ck, sh*t, b*tch, c*nt, d*mn'],
  ['handles', '@NY, @NY_Airports, @usatoday'],
  ['ordinals', '1st, 2nd, 3rd, 80th'],
  ['emphasis', '*Lease terms, **Change of plan**, **Viewing card**'],
  ['longer words', 'production, membership, consideration, exception, chargeback, friendship, forgiving'],
  ['Roman numerals', 'Mark III, World War II, Type IIIa'],
  ['sounds', 'Brrr, zzz, hmmm, aaah'],
  ['capital I', 'I It In If Is Ian Iowa IKEA WiFi'],
  ['prices', '£5, €10 off, $20, 5¢, ¥500'],
  ['mail', 'someone@shop.example, a+b@c.example'],
  ['versions', 'v1.0.2, 2.4GHz, ISO9001:2015']
]

describe('leet', () => {
  it.each(disguises)('%s: %s', (text, plain) => {
    expect(fold(text).text).toBe(plain)
  })

  it.each(innocents)('leaves %s', (_, text) => {
    expect(fold(text).text).toBe(text)
  })
})
