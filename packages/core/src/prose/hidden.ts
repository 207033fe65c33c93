import type {Tag} from './tags.js'

/** Declarations by lower-case name. */
export type Style = ReadonlyMap<string, string>

/** Whether an element's own tag hides its text from people: by `hidden`, by its style, or as white letters. */
export function isHidden(tag: Tag, style: Style): boolean {
  if (tag.attributes.has('hidden')) return true
  if (tag.name === 'font' && isWhite(tag.attributes.get('color')?.raw ?? '')) return true
  return style.size > 0 && [isNotDrawn, isTiny, isElsewhere, isClipped, isColourless].some((hides) => hides(style))
}

/** The declarations of a `style` attribute; the last of a name counts. */
export function readStyle(value: string): Style {
  const style = new Map<string, string>()
  for (const declaration of value.replace(/\/\*[^*]*\*\//gu, '').split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const set = declaration.slice(colon + 1).replace(/!\s*important/iu, '')
    style.set(declaration.slice(0, colon).trim().toLowerCase(), set.trim().toLowerCase())
  }
  return style
}

function get(style: Style, name: string): string {
  return style.get(name) ?? ''
}

function isNotDrawn(style: Style): boolean {
  return (
    get(style, 'display') === 'none' ||
    /^(?:hidden|collapse)$/u.test(get(style, 'visibility')) ||
    get(style, 'content-visibility') === 'hidden' ||
    isZero(get(style, 'opacity')) ||
    /(?:opacity|scale[xy]?)\(\s*0(?:\.0*)?\s*[%,)]/u.test(get(style, 'filter') + get(style, 'transform'))
  )
}

/** Letters of at most 2 px, or a box without width or height. */
function isTiny(style: Style): boolean {
  const letters = get(style, 'font-size')
  const points = /^(\d*\.?\d+)(?:px|pt)$/u.exec(letters)
  if (isZero(letters) || (points && Number(points[1]) <= 2)) return true
  return ['width', 'height', 'max-width', 'max-height'].some((side) => isZero(get(style, side)))
}

function isZero(value: string): boolean {
  return /^[+-]?0*\.?0*(?:[a-z]+|%)?$/u.test(value) && value.includes('0')
}

function isElsewhere(style: Style): boolean {
  const sides = /absolute|fixed|relative/u.test(get(style, 'position')) ? ['left', 'top', 'right', 'bottom'] : []
  return ['text-indent', 'margin', 'margin-left', 'margin-top', ...sides].some((name) => isFar(get(style, name)))
}

/** A shift of 900 px, or what is about as much, puts the text off any screen. */
function isFar(value: string): boolean {
  const shift = /^-(\d+(?:\.\d+)?)(px|pt|em|rem|vw|vh|%|)/u.exec(value)
  const least: Readonly<Record<string, number>> = {em: 50, rem: 50, vw: 100, vh: 100, '%': 100}
  return shift !== null && Number(shift[1]) >= (least[shift[2]!] ?? 900)
}

function isClipped(style: Style): boolean {
  return (
    /^rect\(\s*(?:0|1px)[\s,]/u.test(get(style, 'clip')) ||
    /^(?:inset\(\s*(?:50|100)%|circle\(\s*0|polygon\(\s*0)/u.test(get(style, 'clip-path'))
  )
}

/** Text in the colour of its ground, or white on no ground of its own, cannot be seen. */
function isColourless(style: Style): boolean {
  const colour = get(style, 'color')
  const ground = get(style, 'background-color') || get(style, 'background')
  if (colour === '') return false
  if (colour === 'transparent' || /^(?:rgba|hsla)\(.*[,\s/]0(?:\.0+)?%?\s*\)$/u.test(colour)) return true
  return ground === '' ? isWhite(colour) : hexOf(colour) === hexOf(ground)
}

function isWhite(colour: string): boolean {
  return hexOf(colour.toLowerCase()) === '#ffffff'
}

/** A colour as `#rrggbb` where that is easily told, else as it is written. */
function hexOf(colour: string): string {
  if (colour === 'white') return '#ffffff'
  if (colour === 'black') return '#000000'
  const short = /^#([\da-f])([\da-f])([\da-f])$/u.exec(colour)
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/u.exec(colour)
  return parts
    ? `#${parts
        .slice(1)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`
    : colour
}
