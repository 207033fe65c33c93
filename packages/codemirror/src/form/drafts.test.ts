import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {type DraftState, keepDrafts} from './drafts.js'

describe('keepDrafts', () => {
  let text = ''
  let saved: string[] = []
  let states: DraftState[] = []
  let save: (draft: string) => void | Promise<void> = () => {}
  const keeper = () =>
    keepDrafts(
      () => text,
      (draft) => save(draft),
      1000,
      (state) => states.push(state)
    )

  beforeEach(() => {
    vi.useFakeTimers()
    text = ''
    saved = []
    states = []
    save = (draft) => {
      saved.push(draft)
    }
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('should save once the writer rests', async () => {
    const drafts = keeper()
    for (text of ['a', 'ab', 'abc']) {
      drafts.touch()
      await vi.advanceTimersByTimeAsync(600)
    }
    expect(saved).toEqual([])
    await vi.advanceTimersByTimeAsync(400)
    expect(saved).toEqual(['abc'])
    expect(states).toEqual(['waiting', 'saving', 'saved'])
  })

  it('should save one draft after the other, and end with the newest', async () => {
    const drafts = keeper()
    let running = 0
    save = async (draft) => {
      running += 1
      expect(running).toBe(1)
      await new Promise((later) => setTimeout(later, 300))
      running -= 1
      saved.push(draft)
    }
    text = 'first'
    drafts.touch()
    const done = drafts.flush()
    text = 'second'
    drafts.touch()
    expect(drafts.flush()).toBe(done)
    await vi.advanceTimersByTimeAsync(1000)
    expect(await done).toBe(true)
    expect(saved).toEqual(['first', 'second'])
  })

  it('should say that saving failed, and try again until it works', async () => {
    const drafts = keeper()
    let full = true
    save = (draft) => {
      if (full) throw new Error('full')
      saved.push(draft)
    }
    text = 'kept'
    drafts.touch()
    expect(await drafts.flush()).toBe(false)
    expect(drafts.state).toBe('failed')
    await vi.advanceTimersByTimeAsync(5000)
    expect(states).toEqual(['waiting', 'saving', 'failed'])
    full = false
    await vi.advanceTimersByTimeAsync(5000)
    expect(saved).toEqual(['kept'])
    expect(drafts.state).toBe('saved')
  })

  it('should have nothing to save when nothing was written, or all was sent', async () => {
    const drafts = keeper()
    expect(await drafts.flush()).toBe(true)
    drafts.touch()
    drafts.forget()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(saved).toEqual([])
    expect(drafts.state).toBe('unchanged')
  })

  it('should leave no timer behind', async () => {
    const drafts = keeper()
    save = () => Promise.reject(new Error('full'))
    drafts.touch()
    const done = drafts.flush()
    drafts.destroy()
    await done
    expect(vi.getTimerCount()).toBe(0)
  })
})
