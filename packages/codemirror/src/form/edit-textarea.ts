/**
 * Replaces a stretch of a textarea as if it had been typed, so that the browser's own undo takes it back in one step.
 * Offsets are UTF-16 code units. Answers whether it was replaced: a textarea that is read-only is left alone.
 */
export function editTextarea(textarea: HTMLTextAreaElement, from: number, to: number, insert: string): boolean {
  if (textarea.readOnly || textarea.disabled) return false
  const {value} = textarea
  const wanted = value.slice(0, from) + insert + value.slice(to)
  textarea.focus()
  textarea.setSelectionRange(from, to)
  typeOver(textarea.ownerDocument, insert)
  if (textarea.value === wanted) return true
  // Where the browser does not know the command, or did something else: the text counts for more than its undo history.
  if (textarea.value === value) textarea.setRangeText(insert, from, to, 'end')
  else textarea.value = wanted
  textarea.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertReplacementText', data: insert}))
  return true
}

/** Deprecated, and yet the only way to write into a textarea that undo knows of. */
function typeOver(document: Document, insert: string): void {
  try {
    if (insert === '') document.execCommand('delete')
    else document.execCommand('insertText', false, insert)
  } catch {
    // Some browsers throw where they do not support it; the caller sees that nothing has changed.
  }
}
