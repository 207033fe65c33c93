/**
 * What eyes read as ASCII letters and the Unicode table leaves out. Each line: what is read, then the characters. Made by
 * hand; `look-alikes.ts` holds the rest.
 */

/** Letters in another dress: no language writes its words with them. */
export const dressed = `
  a ᴀ ɐ ᗩ
  b ʙ ᗷ
  c ᴄ ↄ
  d ᴅ
  e ℮ ᴇ ǝ ə ɛ ɘ ɜ
  f ꜰ ɟ
  g ɢ
  h ʜ ɥ
  i ɪ ᴉ
  j ᴊ
  k ᴋ ʞ
  l ʟ
  m ᴍ ɯ
  n ɴ
  o ᴏ
  p ᴘ
  q ꞯ
  r ʀ ɹ ʁ
  s ꜱ
  t ᴛ ʇ
  u ᴜ
  v ᴠ ʌ
  w ᴡ ʍ
  x ꭓ
  y ʏ ʎ
  z ᴢ
  d ð
  ss ß
  th þ
  ae æ
  oe œ
  o ø
  l ł
  d đ
  h ħ
  i ı
`

/** Greek and Cyrillic letters that only resemble Latin ones; of several readings, the one that makes a word counts. */
export const resembling = `
  a α Λ Δ д Д а
  b β в В ь Ь ъ Ъ Б
  c ς
  d δ
  e ε ξ є Є э Э е ё Ё
  f φ ф Ф
  g б
  nh η
  i ι ї Ї
  k κ к К
  l λ
  m м М
  n п П й Й л Л
  nu и И
  v ν
  n ν
  os σ
  es Σ
  o θ о
  p ρ р
  r г Г Γ я Я
  hn н Н
  t τ т Т
  um μ
  u υ ц Ц
  w ω ψ ш Ш щ Щ
  x χ х
  y γ ч Ч
  yu у У
  z ζ з
  s ѕ
  i і
  w ѡ
`
