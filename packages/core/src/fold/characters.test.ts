import {describe, expect, it} from 'vitest'
import {fold} from './fold.js'

/** Each disguise, and what it hides. */
const disguises: readonly (readonly [name: string, text: string, plain: string])[] = [
  ['Cyrillic', 'No nеgаtіvе fееdbасk', 'No negative feedback'],
  ['a whole word in Cyrillic', 'Send me a сору of it', 'Send me a copy of it'],
  ['Greek', 'a pοsιtινε rαtιηg', 'a positive rating'],
  ['Greek capitals', 'leave ΡΟSΙΤΙVΕ', 'leave POSITIVE'],
  ['Cherokee', 'ᏢᏞᎬᎪՏᎬ leave ᎡᎪᎢᎬ', 'PLEASE leave RATE'],
  ['Armenian and Coptic', 'ոegative ⲣositive', 'negative positive'],
  ['full width', 'ＮＯ ＢＡＤ ＲＥＶＩＥＷＳ', 'NO BAD REVIEWS'],
  ['bold', '𝐟𝐢𝐯𝐞 𝐬𝐭𝐚𝐫𝐬', 'five stars'],
  ['sans-serif digits', '𝟱 𝘀𝘁𝗮𝗿𝘀', '5 stars'],
  ['script and Fraktur', '𝓹𝓸𝓼𝓲𝓽𝓲𝓿𝓮 𝔯𝔢𝔳𝔦𝔢𝔴', 'positive review'],
  ['ringed', 'ⓝⓔⓖⓐⓣⓘⓥⓔ', 'negative'],
  ['squared', '🅽🅴🅶🅰🆃🅸🆅🅴 🄵🄱', 'NEGATIVE FB'],
  ['bracketed in one sign', '⒩⒠⒢', '(n)(e)(g)'],
  ['regional indicators', '🇵🇴🇸🇮🇹🇮🇻🇪', 'POSITIVE'],
  ['small capitals', 'ɴᴇɢᴀᴛɪᴠᴇ ʀᴇᴠɪᴇᴡ', 'negative review'],
  ['superscript', 'ⁿᵉᵍᵃᵗⁱᵛᵉ', 'negative'],
  ['accents', 'pösítívé fèédbâçk', 'positive feedback'],
  ['stacked marks', 'n̶e̶g̶a̶t̶i̶v̶e̶ r̷a̸t̷ȉn̂g', 'negative rating'],
  ['zero-width space', 'n\u200be\u200bg\u200ba\u200bt\u200bi\u200bv\u200be', 'negative'],
  ['joiners', 'fe\u200ced\u200dba\u2060ck', 'feedback'],
  ['soft hyphens', 'ne\u00adga\u00adti\u00adve', 'negative'],
  ['byte order mark', 'posit\ufeffive', 'positive'],
  ['variation selectors', 'f\ufe0fi\ufe0fv\ufe0fe', 'five'],
  ['tags', 'neg\u{e0061}\u{e0062}ative', 'negative'],
  ['bidi controls', '\u202dneg\u202cative', 'negative'],
  ['control codes', 'neg\u0007ative', 'negative'],
  ['Hangul filler', 'neg\u3164ative', 'negative'],
  ['ligature', 'ﬁve', 'five'],
  ['other hyphens', 'five‑star', 'five-star'],
  ['no-break space', 'five\u00a0stars', 'five stars'],
  ['Arabic digits', '٥ stars', '5 stars'],
  ['digits full width', '５ stars', '5 stars'],
  ['several at once', 'n\u200bеɢ\u00adа𝐭ï\u0336ｖе', 'negative']
]

/** What stays as it is, or loses no more than its accents. */
const innocents: readonly (readonly [name: string, text: string, folded?: string])[] = [
  ['Russian', 'Привет! Хороший товар, отправка завтра.'],
  ['Russian with words that look Latin', 'сор и ТОР, рост сосна, оса, нора'],
  ['Russian among English', 'We speak English. Давайте говорить по-русски.'],
  ['Greek', 'Καλημέρα, η αποστολή γίνεται αύριο.'],
  ['Hebrew', 'שלום, המשלוח מחר'],
  ['Arabic', 'مرحبا، الشحن غدا'],
  ['Chinese', '你好，明天发货。', '你好,明天发货。'],
  ['Japanese', 'こんにちは、明日発送します。'],
  ['Korean', '안녕하세요 내일 발송합니다'],
  ['Thai', 'สวัสดี ส่งพรุ่งนี้'],
  ['Hindi', 'नमस्ते, कल भेजेंगे'],
  ['French', 'Le café est fermé', 'Le cafe est ferme'],
  ['Spanish', 'El niño pequeño', 'El nino pequeno'],
  ['German', 'Größe für Mädchen', 'Grosse fur Madchen'],
  ['IKEA', 'POÄNG and FÄRGRIK', 'POANG and FARGRIK'],
  ['emoji, but for the colour of skin', 'Thanks 🙏🏽 see you 🚗', 'Thanks 🙏 see you 🚗'],
  ['a flag', 'from 🇬🇧 to 🇺🇸'],
  ['trade marks', '“Real” ½ × ¾ — £5 · 20 °C ® ™ ©'],
  ['maths', 'π ≈ 3.14, x ≤ 5, Ω'],
  ['curly quotes', '‘it’s’ “fine”…'],
  ['plain text', 'Nothing to see here, 5 pieces (2 x 3).']
]

describe('characters', () => {
  it.each(disguises)('undoes %s', (_, text, plain) => {
    expect(fold(text).text.toLowerCase()).toBe(plain.toLowerCase())
  })

  it.each(innocents)('leaves %s', (_, text, folded) => {
    expect(fold(text).text).toBe(folded ?? text)
  })

  it('keeps the apostrophe that Windows writes as a control code', () => {
    expect(fold('don\u0092t').text).toBe("don't")
  })
})
