export type {Settings} from '../settings/definitions.js'
export {readSettings, SettingError, type Sources} from '../settings/read.js'
export {type RunningService, type StartOptions, startService} from './start.js'
