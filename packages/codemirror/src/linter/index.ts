export type {CoreLinter, LoadCore} from './core.js'
export {type LocalLinterOptions, localLinter} from './local-linter.js'
export {type WorkerLinterOptions, workerLinter} from './worker-linter.js'
