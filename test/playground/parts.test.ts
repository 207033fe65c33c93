import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {fillParts} from '../../packages/core/src/whole.js'
import {diffWords} from '../../playground/src/diff.js'
import {createStore} from '../../playground/src/state/store.js'
import {type Branch, parseTrees} from '../../playground/src/worker/trees.js'

fillParts()

describe('diffWords', () => {
  it('should show what changed, word by word', () => {
    expect(diffWords('Leave 5★ now', 'Leave 5 stars now')).toEqual([
      {kind: 'same', text: 'Leave 5'},
      {kind: 'out', text: '★'},
      {kind: 'in', text: ' stars'},
      {kind: 'same', text: ' now'}
    ])
  })

  it('should give back both texts', () => {
    const text = fc.string({unit: fc.constantFrom('a', 'b', ' ', '.', '★', '\n'), maxLength: 60})
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after)
        const side = (other: string) =>
          parts
            .filter(({kind}) => kind !== other)
            .map((part) => part.text)
            .join('')
        expect(side('in')).toBe(before)
        expect(side('out')).toBe(after)
      })
    )
  })

  it('should call long texts that share nothing one change', () => {
    expect(diffWords('a '.repeat(5000), 'b '.repeat(5000)).length).toBeLessThan(6)
  })
})

describe('createStore', () => {
  it('should tell all listeners of each change in order, also of one that a listener makes', () => {
    const store = createStore({a: 0, b: 0})
    const told: string[] = []
    store.listen((now) => {
      if (now.a === 1 && now.b === 0) store.set({b: 1})
    })
    store.listen((now, before) => told.push(`${before.a}${before.b} ${now.a}${now.b}`))
    store.set({a: 1})
    store.set({a: 1})
    expect(told).toEqual(['00 10', '10 11'])
  })
})

describe('parseTrees', () => {
  const all = (branch: Branch): Branch[] => [branch, ...branch.children.flatMap(all)]

  it('should give each word the place where it stands', () => {
    const text = '# A *lamp*\n\n- No &#110;egative feed**back**.'
    const words = all(parseTrees(text, 'markdown').nlcst).filter(({label}) => label === 'WordNode')
    expect(words.map(({start, end}) => text.slice(start, end))).toEqual([
      'A',
      'lamp',
      'No',
      '&#110;egative',
      'feed**back'
    ])
  })

  it('should give the tree of the markup that there is', () => {
    expect(parseTrees('A.', 'text').markup).toBeUndefined()
    expect(all(parseTrees('# A', 'markdown').markup!).map(({label}) => label)).toEqual(['root', 'heading', 'text'])
    expect(all(parseTrees('<p>A', 'html').markup!).map(({detail}) => detail)).toContain('<p>')
  })

  it('should stop at a number of nodes', () => {
    expect(parseTrees('a '.repeat(40_000), 'text').cut).toBe(true)
  })
})
