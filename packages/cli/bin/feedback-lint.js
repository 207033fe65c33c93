#!/usr/bin/env node
import {loadBundle} from '../dist/bundle.js'

// The others bring a web server along, and start from the modules.
const isQuick = ['check', 'explain', 'rules'].includes(process.argv[2])
const {program} = (isQuick && loadBundle()) || (await import('../dist/program.js'))
await program()
