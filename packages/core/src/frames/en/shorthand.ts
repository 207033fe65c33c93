/**
 * Shorthand and contractions that the apostrophe rules do not cover, written out. Whole words only; what is also an
 * ordinary word (`ill`, `well`, `were`) is left to the reader of the sentence.
 */
const table = {
  u: 'you', ur: 'your', urs: 'yours', ya: 'you', yr: 'your', yrs: 'years', yall: 'you', r: 'are', n: 'and', nd: 'and', b4: 'before',
  '2day': 'today', '2moro': 'tomorrow', '2nite': 'tonight', tmrw: 'tomorrow', tmr: 'tomorrow', pls: 'please', plz: 'please', plse: 'please', kindly: 'kindly',
  wanna: 'want to', gonna: 'going to', gotta: 'got to', gimme: 'give me', gimmie: 'give me', lemme: 'let me', dunno: 'do not know',
  cuz: 'because', cos: 'because', coz: 'because', bc: 'because', thx: 'thanks', tks: 'thanks', ty: 'thanks', w: 'with', wo: 'without', abt: 'about',
  dont: 'do not', doesnt: 'does not', didnt: 'did not', cant: 'can not', cannot: 'can not', wont: 'will not', wouldnt: 'would not',
  couldnt: 'could not', shouldnt: 'should not', isnt: 'is not', arent: 'are not', wasnt: 'was not', werent: 'were not', hasnt: 'has not',
  havent: 'have not', hadnt: 'had not', mustnt: 'must not', neednt: 'need not', aint: 'is not', "ain't": 'is not', "can't": 'can not', "won't": 'will not',
  "shan't": 'shall not', shant: 'shall not', im: 'i am', ive: 'i have', youre: 'you are', youll: 'you will', youve: 'you have', theyre: 'they are',
  theyll: 'they will', weve: 'we have', thats: 'that is', whats: 'what is', theres: 'there is', itll: 'it will', itd: 'it would', em: 'them', "'em": 'them',
  "let's": 'let us', lets: 'let us', "y'all": 'you', ppl: 'people', rn: 'right now', asap: 'asap', imma: 'i will', ima: 'i will', tho: 'though', thru: 'through',
  lmk: 'let me know', btw: 'by the way', idk: 'i do not know', tbh: 'to be honest', ngl: 'to be honest', fb: 'feedback', fbk: 'feedback', fdbk: 'feedback',
  pos: 'positive', negs: 'negatives', neg: 'negative', cust: 'customer', custs: 'customers', msg: 'message', msgs: 'messages', gr8: 'great', l8r: 'later',
  m8: 'mate', wld: 'would', shld: 'should', cld: 'could', hv: 'have', nvr: 'never', frm: 'from', wrt: 'with respect to', gd: 'good', bk: 'back', v: 'very'
} as const satisfies Record<string, string>

export const shorthand: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(table).map(([short, long]) => [short, long.split(' ')])
)
