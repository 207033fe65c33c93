/** What the service keeps, for commands and scripts: the store, its keys and decisions, and the service's settings. */
export {type Scope, scopes} from '../keys/key.js'
export {addKey, isCallerName, type Key, listKeys, revokeKey} from '../keys/keys.js'
export {
  definitions,
  flagOf,
  type SettingName,
  type Settings,
  settingNames,
  variableOf
} from '../settings/definitions.js'
export {readSettings, SettingError} from '../settings/read.js'
export {type Case, type Exported, upheldCases} from './export.js'
export {allDecisions} from './read.js'
export {
  type Change,
  isRefusal,
  keptOutcome,
  outcomeOf,
  type Replayed,
  type Result,
  replayOne
} from './replay.js'
export {openStore, type Store} from './store.js'
