import {afterAll, describe} from 'vitest'
import {checkTests} from './service/check-tests.js'
import {decisionTests} from './service/decision-tests.js'
import {lifeTests} from './service/life-tests.js'
import {setStage} from './service/stage.js'

// The real process, on a real port, with each store. Where PostgreSQL is not to be had, its half is skipped and says so.
const embedded = (await setStage('embedded'))!
const postgres = await setStage('postgres')

describe('the service', () => {
  checkTests(() => embedded)
})

describe.each([
  ['the embedded store', embedded],
  ['PostgreSQL', postgres]
])('the service with %s', (_name, stage) => {
  afterAll(() => stage?.remove())
  describe.skipIf(!stage)('', () => {
    decisionTests(() => stage!)
    lifeTests(() => stage!)
  })
})
