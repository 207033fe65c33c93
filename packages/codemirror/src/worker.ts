// Importing this in a worker starts serving. Elsewhere (a server that renders the page, a test) it does nothing.
import './linter/worker-document.js'
import {serveLinter} from './linter/serve-linter.js'

if ('WorkerGlobalScope' in globalThis) serveLinter()

export {type LinterPort, serveLinter} from './linter/serve-linter.js'
