import {h, newId} from './dom.js'

/** A modal dialog with a title and a way out. It is made anew each time that it is opened. */
export function openDialog(title: string, className: string, content: readonly Node[]): HTMLDialogElement {
  const id = newId('dialog')
  const close = h('button', {type: 'button', class: 'button button-quiet', on: {click: () => dialog.close()}}, 'Close')
  const dialog = h(
    'dialog',
    {class: `dialog ${className}`, 'aria-labelledby': id},
    h('div', {class: 'dialog-head'}, h('h2', {id}, title), close),
    h('div', {class: 'dialog-body'}, ...content)
  )
  dialog.addEventListener('close', () => dialog.remove())
  dialog.addEventListener('click', (event) => {
    // The backdrop belongs to the dialog; a click on it is outside of the box.
    if (event.target !== dialog) return
    const box = dialog.getBoundingClientRect()
    const inside =
      event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom
    if (!inside) dialog.close()
  })
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}
