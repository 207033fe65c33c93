import {loadBundle} from './bundle.js'

const {answerTasks} = loadBundle() ?? (await import('./quick.js'))
answerTasks()
