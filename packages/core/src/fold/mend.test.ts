import {describe, expect, it} from 'vitest'
import {mend} from './mend.js'

const misspellings: Readonly<Record<string, string>> = {
  feedback: 'feedbakc fedback feeback feedbck feedbak feebdakc feeedback feddback feedbacck feebback',
  negative: 'negitive neagtive negatve negtive nagative negetive negativ negatif neggative',
  positive: 'posiitive positve posative pozitive possitive posituve poistive positiv posittive',
  neutral: 'nuetral netural neutrall nutral',
  review: 'reveiw rveiew revew reviw revieww',
  rating: 'ratng raiting',
  stars: 'strars starz stras',
  leave: 'leeve laeve',
  please: 'plese plase pleese',
  refund: 'refnd refudn rfund refun',
  blocked: 'blokced bloked blocekd bloked',
  discount: 'disscount discout dicount',
  warranty: 'waranty warrenty',
  guarantee: 'garantee garentee gaurantee',
  excellent: 'excelent exellent excellant',
  receive: 'recieve',
  before: 'befor bfore',
  buyers: 'byuers buyres',
  comment: 'coment commnet cornment',
  contacted: 'conntacted contaced'
}

const real =
  'staring started starts string leaf lever weave rating sating relation preview previews reviver posture postal notice natives ' +
  'native nutria natural blacked blocks bloke discord mount warrant guarding excelled deceive buoyant cement moment content ' +
  'contracted revised resolved revolve pasted roster poster feeder feedlot setback cutback fallback payback playback selfie'

const names =
  'deliveroo evernote happn starbucks massager chainring homestay blocklist reseller smores catback uber edmunds reciever realy'

const foreign =
  'cliente clientes contacto condiciones calle produit termes permet legale problemas positivo excelente paiement reise neuer onder probleme'

describe('mend', () => {
  it.each(Object.entries(misspellings))('finds %s in its misspellings', (word, wrong) => {
    for (const one of wrong.split(' ')) expect([one, mend(one)]).toEqual([one, word])
  })

  it.each([
    ['English words', real],
    ['names, newer words and misspellings of others', names],
    ['words of other languages', foreign],
    ['words with digits', 'revi3w order5 after2']
  ])('leaves %s', (_, words) => {
    for (const word of words.split(' ')) expect([word, mend(word)]).toEqual([word, undefined])
  })

  it('leaves short and very long words', () => {
    for (const word of ['neg', 'sta', 'sars', 'n'.repeat(40)]) expect(mend(word)).toBeUndefined()
  })
})
