/**
 * A run of prose that is read as one piece: a paragraph, a heading, a list item's own text, a table row, an attribute.
 * `text` is flat, with markup gone: inline tags and emphasis join words, code and URLs become one U+FFFC each, cells of
 * a row are joined by ` | `, a hard line break is `\n`. Entities and escapes are decoded.
 */
export interface Block {
  kind: BlockKind
  text: string
  /** In order, not overlapping; together they cover the characters of `text` that have a source. Offsets are UTF-16. */
  segments: Segment[]
  /** Stretches of `text` that are not plain prose. */
  zones: Zone[]
  /** The text of the headings above, the nearest last. A bold or strong lead that ends in `.`, `:` or `?` stays in the text. */
  headings: string[]
  /** The text of the table's header cells, for a row. */
  header?: string[]
  /** The signs of Markdown, such as `**`, around words of the block. */
  signs?: Sign[]
  /** For a list item: the index (in the list of blocks) of the block that leads the list in, when one stands right before it. */
  lead?: number
}

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'row' | 'attribute'

/**
 * A stretch of `text` and where it comes from. `plain`: the source has the same characters one for one. Otherwise the
 * whole stretch stands for the whole source range (an entity, an escape, a code span, a soft line break with its `>`).
 */
export interface Segment {
  start: number
  end: number
  from: number
  to: number
  plain: boolean
}

export interface Zone {
  kind: 'code' | 'url' | 'quote' | 'hidden' | 'link'
  start: number
  end: number
}

/** A sign at `from`..`to` of the source that stands for nothing once the words `start`..`end` of the text are gone. */
export interface Sign {
  start: number
  end: number
  from: number
  to: number
}
