import type {Tag} from './tags.js'

/** Whether an element's own tag hides its text from people: by `hidden` or by its style. */
export function isHidden(tag: Tag, style: ReadonlyMap<string, string>): boolean {
  if (tag.attributes.has('hidden')) return true
  if (style.size === 0)
    return tag.name === 'font' && isWhite(tag.attributes.get('color')?.raw ?? '') && tag.attributes.has('color')
  const get = (name: string): string => style.get(name) ?? ''
  return (
    get('display') === 'none' ||
    /^(?:hidden|collapse)$/u.test(get('visibility')) ||
    get('content-visibility') === 'hidden' ||
    isZero(get('font-size')) ||
    tiny(get('font-size')) ||
    isZero(get('opacity')) ||
    /(?:opacity|scale[xy]?)\(\s*0/u.test(get('filter') + get('transform')) ||
    isAway(get('text-indent')) ||
    (/absolute|fixed|relative/u.test(get('position')) &&
      ['left', 'top', 'right', 'bottom'].some((side) => isAway(get(side)))) ||
    ['margin-left', 'margin-top', 'margin'].some((side) => isAway(get(side))) ||
    ((isZero(get('width')) || isZero(get('height')) || isZero(get('max-height')) || isZero(get('max-width'))) &&
      get('display') !== 'inline') ||
    /^rect\(\s*(?:0|1px)[\s,]/u.test(get('clip')) ||
    /^(?:inset\(\s*(?:50|100)%|circle\(\s*0|polygon\(\s*0)/u.test(get('clip-path')) ||
    isColourless(get('color'), get('background-color') || get('background'))
  )
}

/** The declarations of a `style` attribute, by lower-case name; the last of a name counts. */
export function readStyle(value: string): Map<string, string> {
  const style = new Map<string, string>()
  for (const declaration of value.replace(/\/\*[^*]*\*\//gu, '').split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const set = declaration.slice(colon + 1).replace(/!\s*important/iu, '')
    style.set(declaration.slice(0, colon).trim().toLowerCase(), set.trim().toLowerCase())
  }
  return style
}

function isZero(value: string): boolean {
  return /^[+-]?0*\.?0*(?:[a-z]+|%)?$/u.test(value) && value.includes('0')
}

function tiny(value: string): boolean {
  const size = /^(\d*\.?\d+)(px|pt)$/u.exec(value)
  return size !== null && Number(size[1]) <= 2
}

/** A shift of 900 px and more puts the text off any screen. */
function isAway(value: string): boolean {
  const shift = /^-(\d+(?:\.\d+)?)(px|pt|em|rem|vw|vh|%|)/u.exec(value)
  if (!shift) return false
  const amount = Number(shift[1])
  return amount >= ({em: 50, rem: 50, vw: 100, vh: 100, '%': 100}[shift[2]!] ?? 900)
}

/** Text in the colour of its ground, or white on no ground of its own, cannot be seen. */
function isColourless(colour: string, ground: string): boolean {
  if (colour === '') return false
  if (colour === 'transparent' || /^(?:rgba|hsla)\(.*[,\s/]0(?:\.0+)?%?\s*\)$/u.test(colour)) return true
  return ground === '' ? isWhite(colour) : plainColour(colour) === plainColour(ground)
}

function isWhite(colour: string): boolean {
  return plainColour(colour.toLowerCase()) === '#ffffff'
}

function plainColour(colour: string): string {
  const named = {white: '#ffffff', black: '#000000', snow: '#fffafa', transparent: '#00000000'}[colour]
  if (named) return named
  const short = /^#([\da-f])([\da-f])([\da-f])$/u.exec(colour)
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/u.exec(colour)
  if (rgb)
    return `#${rgb
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`
  return colour
}
