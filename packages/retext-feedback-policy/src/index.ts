export {default, type Options} from './plugin.js'
