import {describe, expect, it} from 'vitest'
import {fold} from './fold.js'

const disguises: readonly (readonly [name: string, text: string, plain: string])[] = [
  ['spaces', 'leave a p o s i t i v e', 'leave a positive'],
  ['spaces, two words', 'p o s i t i v e f e e d b a c k', 'positive feedback'],
  ['wide spaces between words', 'N O  N E G A T I V E  F E E D B A C K', 'NO NEGATIVE FEEDBACK'],
  ['no-break spaces', 'n\u00a0e\u00a0g\u00a0a\u00a0t\u00a0i\u00a0v\u00a0e', 'negative'],
  ['dots', 'n.e.g.a.t.i.v.e f.e.e.d.b.a.c.k', 'negative feedback'],
  ['middle dots', 'n·e·g·a·t·i·v·e', 'negative'],
  ['hyphens', 'p-o-s-i-t-i-v-e', 'positive'],
  ['underscores', 'p_o_s_i_t_i_v_e', 'positive'],
  ['asterisks', 'n*e*g*a*t*i*v*e', 'negative'],
  ['slashes', 'n/e/g/a/t/i/v/e', 'negative'],
  ['commas', 'n,e,g,a,t,i,v,e', 'negative'],
  ['colons', 'n:e:g:a:t:i:v:e', 'negative'],
  ['apostrophes', "n'e'g'a't'i'v'e", 'negative'],
  ['brackets', '(n)(e)(g)(a)(t)(i)(v)(e)', 'negative'],
  ['line by line', 'n\ne\ng\na\nt\ni\nv\ne', 'negative'],
  ['dots and spaces', 'n. e. g. a. t. i. v. e', 'negative'],
  ['hearts', 'n♥e♥g♥a♥t♥i♥v♥e', 'negative'],
  ['digits for letters too', 'f 3 3 d b 4 c k', 'feedback'],
  ['signs for letters too', 'f e e d b @ c k', 'feedback'],
  ['words beside it', 'mind my m a n n e r s in your r e v i e w', 'mind my manners in your review'],
  ['two pieces', 'nega tive', 'negative'],
  ['three pieces', 'po si tive', 'positive'],
  ['a piece of one letter', 'n egative', 'negative'],
  ['pieces by hyphens', 'neg-ative feed-back', 'negative feedback'],
  ['pieces by dots', 're.f.und', 'refund'],
  ['pieces by several marks', 'neg...ative', 'negative'],
  ['pieces in leet', 'f33d-b4ck', 'feedback'],
  ['pieces across a line end', 'nega-\ntive', 'negative'],
  ['re view', 're view', 'review'],
  ['feed back', 'feed back', 'feedback']
]

const innocents: readonly (readonly [name: string, text: string])[] = [
  ['initialisms', 'Made in the U.S.A., N.O.S. parts, R.R.P. $40, A.B.S. plastic'],
  ['sizes', 'S/M/L/XL, S, M, L'],
  ['a title', 'V I N T A G E'],
  ['letters of a course', 'Parts A, B, C and D'],
  ['two words', 'with out, custom er, for bid, not ice'],
  ['a pronoun and a verb', "we're viewing, you're funding"],
  ['hyphens of their own', 'T-shirt, X-ray, e-mail, C-3PO, post-it'],
  ['coordinates', 'x, y, z = 1, 2, 3'],
  ['dimensions', '10.34 mm (D) x 74.23 mm (W)'],
  ['contractions', "It's a boy, I'm in, I'd go, doesn't, isn't"],
  ['a count after a word', 'order 5, return 5, seller 5'],
  ['sentences', 'That is his custom. Ergo, we feed. Backs are sold apart.'],
  ['abbreviations', 'A/C, b/g/n, w/o, n/a, K&N'],
  ['chemistry', 'C-H-O, H2 O, N a Cl']
]

describe('spaced letters', () => {
  it.each(disguises)('joins %s', (_, text, plain) => {
    expect(fold(text).text).toBe(plain)
  })

  it.each(innocents)('leaves %s', (_, text) => {
    expect(fold(text).text).toBe(text)
  })
})
