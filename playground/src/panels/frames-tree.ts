import type {ExplainedFrame, ExplainedSlot, Explanation} from '@feedback-lint/core'
import type {Branch} from '../worker/trees.js'

/** What was understood, as a tree: block, sentence, frame, slot. */
export function framesTree({blocks}: Explanation, text: string): Branch {
  const children = blocks.map(({start, end, sentences}): Branch => {
    let from = start
    const read = sentences.map((sentence): Branch => {
      // Sentences stand in the text in their order, each as it is quoted.
      const found = text.indexOf(sentence.text, from)
      const place = found < 0 ? {} : {start: found, end: found + sentence.text.length}
      if (found >= 0) from = found + sentence.text.length
      return {
        label: 'sentence',
        detail: brief(sentence.text),
        ...place,
        children: sentence.frames.map(frameBranch)
      }
    })
    return {label: 'block', detail: counted(sentences), start, end, children: read}
  })
  return {label: 'root', start: 0, end: text.length, children}
}

function frameBranch({act, slots}: ExplainedFrame): Branch {
  const placed = slots.filter(({words}) => words !== '')
  const range =
    placed.length === 0
      ? {}
      : {start: Math.min(...placed.map(({start}) => start)), end: Math.max(...placed.map(({end}) => end))}
  const words = placed.map((slot) => slot.words).join(' … ')
  return {label: act, detail: words === '' ? 'frame' : `“${brief(words)}”`, ...range, children: slots.map(slotBranch)}
}

function slotBranch({slot, value, words, start, end, by}: ExplainedSlot): Branch {
  if (words === '') return {label: slot, detail: value, children: []}
  return {label: slot, detail: `${value}  “${brief(words)}”  by ${by}`, start, end, children: []}
}

function counted(sentences: readonly {frames: readonly unknown[]}[]): string {
  const frames = sentences.reduce((sum, sentence) => sum + sentence.frames.length, 0)
  return frames === 0 ? 'no frames' : `${frames} ${frames === 1 ? 'frame' : 'frames'}`
}

function brief(words: string): string {
  const line = words.replace(/\s+/gu, ' ')
  return line.length > 90 ? `${line.slice(0, 90)}…` : line
}
