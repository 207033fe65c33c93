import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {fakeIo} from '../../testing/fake-io.js'
import {createProgress} from './progress.js'

beforeEach(() => void vi.useFakeTimers({toFake: ['performance']}))
afterEach(() => void vi.useRealTimers())

const megabyte = {texts: 700, bytes: 1_000_000, rejected: 14}
const clear = '\r\u001B[2K'

describe('createProgress', () => {
  it('should count up on a terminal, not too often, and clear its line', () => {
    const io = fakeIo([], {isTTY: true})
    const progress = createProgress(io, {wanted: false})
    progress.add(megabyte)
    for (let count = 0; count < 9; count += 1) {
      vi.advanceTimersByTime(50)
      progress.add(megabyte)
    }
    progress.hide()
    progress.hide()
    expect(io.told().split(clear)).toEqual([
      '',
      '700 texts, 1.0 MB, 1000.0 MB/s, 14 rejected',
      '3500 texts, 5.0 MB, 25.0 MB/s, 70 rejected',
      '6300 texts, 9.0 MB, 22.5 MB/s, 126 rejected',
      ''
    ])
  })

  it('should write lines elsewhere, if it is wanted, and one at the end', () => {
    const io = fakeIo()
    const progress = createProgress(io, {wanted: true, files: 4})
    for (let count = 0; count < 4; count += 1) {
      vi.advanceTimersByTime(2000)
      progress.add({texts: 1, bytes: 500_000, rejected: count % 2})
    }
    progress.end()
    expect(io.told()).toBe('3 of 4 files, 1.5 MB, 0.3 MB/s, 1 rejected\n4 of 4 files, 2.0 MB, 0.3 MB/s, 2 rejected\n')
  })

  it('should be silent about lines elsewhere, if nobody asks', () => {
    const io = fakeIo()
    const progress = createProgress(io, {wanted: false})
    vi.advanceTimersByTime(60_000)
    progress.add(megabyte)
    progress.end()
    expect(io.told()).toBe('')
  })
})
