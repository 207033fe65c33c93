import {align} from './align.js'
import {add, createDraft, type Draft} from './draft.js'
import {decodeAttribute} from './html-parser.js'
import type {Attribute, Tag} from './tags.js'

/** Attributes whose text people see or hear. */
const read = ['alt', 'title', 'aria-label', 'placeholder']

/** A draft for each attribute of the tag that is read as prose. */
export function attributeDrafts(tag: Tag): Draft[] {
  const drafts: Draft[] = []
  for (const name of [...read, ...extra(tag)]) {
    const attribute = tag.attributes.get(name)
    if (!attribute || attribute.raw === '') continue
    const draft = createDraft()
    const {raw, from} = attribute
    align(decodeAttribute(raw, attribute.quote), raw, 0, raw.length, 'attribute', (text, start, end, plain) =>
      add(draft, text, from + start, from + end, plain)
    )
    drafts.push(draft)
  }
  return drafts
}

function extra(tag: Tag): string[] {
  if (tag.name === 'input' && /^(?:button|submit|reset)$/iu.test(attributeValue(tag.attributes.get('type'))))
    return ['value']
  return tag.name === 'option' || tag.name === 'optgroup' ? ['label'] : []
}

export function attributeValue(attribute: Attribute | undefined): string {
  return attribute ? decodeAttribute(attribute.raw, attribute.quote) : ''
}
