import {characterEntities} from 'character-entities'

// The Markdown parser decodes `&amp;` and the like with a package whose build for browsers asks an element of the page.
// Bundlers pick that build for workers too, where there is no `document`, and the linter would not even load. So the
// worker gets as much of one as that build asks for. A page and a server never run this.

/** An element that knows what the name of a character stands for, and nothing else. */
class CharacterElement {
  textContent = ''

  set innerHTML(reference: string) {
    const name = reference.slice(1, -1)
    const known = Object.hasOwn(characterEntities, name)
    this.textContent = known ? characterEntities[name]! : reference
  }
}

if ('WorkerGlobalScope' in globalThis && typeof document === 'undefined') {
  Object.defineProperty(globalThis, 'document', {value: {createElement: () => new CharacterElement()}})
}
