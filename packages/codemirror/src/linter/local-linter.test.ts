import {createLinter, type Report, type Submission, SubmissionError} from '@feedback-lint/core'
import {describe, expect, it} from 'vitest'
import {LinterFailure} from '../policy-linter.js'
import type {LoadCore} from './core.js'
import {localLinter} from './local-linter.js'

const lamp: Submission = {surface: 'listing', from: 'seller', text: 'A lamp. No negative feedback.'}
const report = createLinter().check(lamp)

function failing(error: Error): LoadCore {
  return async () => ({
    check: () => {
      throw error
    }
  })
}

describe('localLinter', () => {
  it('should give the report that the core gives', async () => {
    await expect(localLinter().check(lamp)).resolves.toEqual(report)
  })

  it('should pass its options on', async () => {
    const linter = localLinter({rules: ['demand/ask'], ruleUrl: (id) => `/r/${id}`})
    expect(await linter.check(lamp)).toMatchObject({verdict: 'accept'})
    const asked = await linter.check({...lamp, text: 'Please leave positive feedback.'})
    expect(asked.findings.map(({url}) => url)).toEqual(['/r/demand/ask'])
  })

  it('should load nothing before the first check', async () => {
    let loads = 0
    const linter = localLinter({
      load: async () => {
        loads += 1
        return {check: () => report}
      }
    })
    expect(loads).toBe(0)
    await Promise.all([linter.check(lamp), linter.check(lamp)])
    expect(loads).toBe(1)
  })

  it('should read one text after the other, in order', async () => {
    const events: string[] = []
    const linter = localLinter({
      load: async () => ({
        async check({text}): Promise<Report> {
          events.push(`from ${text}`)
          await Promise.resolve()
          events.push(`to ${text}`)
          return report
        }
      })
    })
    await Promise.all(['1', '2'].map((text) => linter.check({...lamp, text})))
    expect(events).toEqual(['from 1', 'to 1', 'from 2', 'to 2'])
  })

  it('should reject with the reason of the signal, and not read the text', async () => {
    const read: string[] = []
    const load: LoadCore = async () => ({
      check({text}) {
        read.push(text)
        return report
      }
    })
    const linter = localLinter({load})
    const early = AbortSignal.abort(new Error('gone'))
    const later = new AbortController()
    const checks = [
      linter.check({...lamp, text: 'early'}, early),
      linter.check({...lamp, text: 'later'}, later.signal),
      linter.check({...lamp, text: 'kept'})
    ]
    later.abort(new Error('typed on'))
    await expect(checks[0]).rejects.toThrow('gone')
    await expect(checks[1]).rejects.toThrow('typed on')
    await expect(checks[2]).resolves.toBe(report)
    expect(read).toEqual(['kept'])
  })

  it('should name the field of a submission that is none', async () => {
    const check = localLinter().check({surface: 'feedback', from: 'buyer', text: 'Good.'})
    await expect(check).rejects.toThrow(new LinterFailure('Not checked here: /rating is missing: a feedback needs it'))
    const tooLong = localLinter({maxLength: 10}).check(lamp)
    await expect(tooLong).rejects.toThrow('Not checked here: /text is longer than 10 characters')
  })

  it('should pass on no message that may hold the text, and read on', async () => {
    const linter = localLinter({load: failing(new TypeError(`no word in ${lamp.text}`))})
    await expect(linter.check(lamp)).rejects.toThrow(
      new LinterFailure('Not checked here: the linter stopped with a TypeError')
    )
    expect(linter.status).toBe('ready')
    const named = localLinter({load: failing(new SubmissionError('/text', 'missing', 'is missing'))})
    await expect(named.check(lamp)).rejects.toThrow('Not checked here: /text is missing')
  })

  it('should say that it failed while the core cannot be loaded, and try again', async () => {
    let online = false
    const linter = localLinter({
      load: async () => {
        if (!online) throw new TypeError('Failed to fetch the chunk')
        return {check: () => report}
      }
    })
    const told: string[] = []
    const stop = linter.onStatus((status) => told.push(status))
    await expect(linter.check(lamp)).rejects.toThrow('The linter could not be loaded: Failed to fetch the chunk')
    await expect(linter.check(lamp)).rejects.toThrow(LinterFailure)
    expect(linter.status).toBe('failed')
    online = true
    await expect(linter.check(lamp)).resolves.toBe(report)
    expect(told).toEqual(['failed', 'ready'])
    stop()
  })

  it('should say which rule there is not', async () => {
    await expect(localLinter({rules: ['terms/nothing']}).check(lamp)).rejects.toThrow('there is no rule terms/nothing')
  })

  it('should refuse what waits, and what comes, once it is disposed of', async () => {
    const linter = localLinter()
    const check = linter.check(lamp)
    linter.dispose()
    await expect(check).rejects.toThrow(LinterFailure)
    await expect(linter.check(lamp)).rejects.toThrow(LinterFailure)
  })
})
