// The samples of this folder, as the command line shows them. Usage, after a build: node examples/samples.js
import {fileURLToPath} from 'node:url'
import {main} from '../packages/cli/dist/main.js'

const samples = [
  ['A listing in Markdown, with a term that does not belong there', ['lamp.md']],
  ['A listing in HTML, with words in a table and words that are hidden', ['rug.html']],
  ['A listing that breaks nothing', ['vase.md']],
  ['A message from a seller', ['seller-message.txt', '--surface', 'message', '--from', 'seller']],
  [
    'A message from a buyer, about the lamp',
    ['buyer-message.txt', '--surface', 'message', '--from', 'buyer', '--listing', 'lamp.md']
  ],
  ['Feedback, rated positive', ['feedback.txt', '--surface', 'feedback', '--rating', 'positive']]
]

const {stdin, stdout, stderr, env} = process
const io = {stdin, stdout, stderr, env, cwd: fileURLToPath(new URL('.', import.meta.url))}

for (const [title, args] of samples) {
  stdout.write(`\n── ${title}\n\n`)
  // The verdict is what is shown here: only a sample that could not be checked is a failure.
  if ((await main(['check', ...args], io)) === 3) process.exitCode = 1
}

stdout.write(`
Check a file of your own: node packages/cli/bin/feedback-lint.js check FILE
All that it can do:       node packages/cli/bin/feedback-lint.js --help
`)
