import {ours} from './peers.js'

const names = {
  clean: 'clean listings',
  few: 'listings, 2 in 100 triggering',
  dense: 'listings, every paragraph triggering',
  messages: 'messages, 2 in 100 triggering',
  real: 'real texts'
}

/** What the project asks of itself: at least so many times the peer's speed. */
const aims = [
  ['clean', 'alex', 500],
  ['clean', 'keyword expression /giu', 1 / 3],
  ['few', 'alex', 200],
  ['dense', 'alex', 10],
  ['real', 'keyword list', 1 / 2]
]

/** The page of the figures, and their plot. */
export function page(results) {
  const {rates, keys, cold, node} = results
  const rows = Object.keys(rates)
  const peers = Object.keys(rates[rows[0]])
  const table = [
    `| MB/s | ${rows.map((row) => names[row]).join(' | ')} |`,
    `|---|${rows.map(() => '--:').join('|')}|`,
    ...peers.map((peer) => `| ${peer} | ${rows.map((row) => figure(rates[row][peer])).join(' | ')} |`)
  ]
  const ratios = aims
    .filter(([row]) => rates[row])
    .map(([row, peer, aim]) => {
      const ratio = rates[row][ours] / rates[row][peer]
      return `| ${names[row]}: against ${peer} | ${figure(ratio)} times | ≥ ${aim < 1 ? aim.toFixed(2) : aim} | ${ratio >= aim ? 'yes' : 'no'} |`
    })
  const [short, long] = [keys[1000], keys[5000]]
  const others = [
    less('a key stroke in 1,000 words: against alex on the whole text', short.own / short.alex, 1 / 100),
    less('a key stroke in 5,000 words: against alex on the whole text', long.own / long.alex, 1 / 100),
    less('a key stroke in 1,000 words: against harper.js', short.own / short.harper, 1 / 50),
    less('a key stroke in 5,000 words: against harper.js', long.own / long.harper, 1 / 50),
    less('a key stroke in 5,000 words: against one in 1,000', long.own / short.own, 1.5),
    less('cold start of `feedback-lint check`: against the parsers alone', cold.own / cold.floor, 1.3)
  ]
  const text = `# How fast it is

Made by \`node test/bench/speed.js --write\` (Node ${node.slice(1)}); the figures depend on the machine, the ratios hardly. All peers read the same
texts in turns, each in a process of its own; megabytes of UTF-16 code units for each second of the processor; the median of the rounds counts.

![Megabytes a second, by peer](performance.svg)

${table.join('\n')}

\`alex\` is a linter of the same build (Markdown, then English, then rules), and \`retext-equality\` the half of it that reads English; \`textlint\`
reads Markdown and has four usual rules (misspellings, terminology, stop words, to-do notes). \`harper.js\` checks grammar, in WebAssembly; it gets the
first 2,000 characters of each text, for it reads a few thousand a second. \`write-good\` and \`obscenity\` look for phrases; \`remark-parse\` and
\`parse-english\` only parse, so no linter that parses can be faster than they are. The keyword list looks for forty words with \`includes\`, one by one,
the keyword expressions for the same words at once. They find words, not what is meant by them.

| | is | aim | met |
|---|--:|--:|---|
${[...ratios, ...others].join('\n')}

A key stroke takes ${ms(short.own)} in a listing of 1,000 words and ${ms(long.own)} in one of 5,000, with \`remember: true\` (harper.js, which remembers
too: ${ms(short.harper)} and ${ms(long.harper)}); a cold start ${ms(cold.own)}, of which the
parsers alone would take ${ms(cold.floor)}.

## Why

Nearly all text says nothing about feedback. \`scan\` goes over the characters once, before anything else: it spells each word in three numbers and looks
it up in a table of words that it has seen; what is new goes through the real fold once and is remembered. The lexicon says which words a phrase cannot
do without (\`frames/needs.ts\`): rare ones make a spot by themselves, common ones only in pairs, near one another. Whatever is no plain word, or may be a
disguise that only a parser sees, makes a spot too. The second reader is asked about a block without frames only where the words of a sentence add up
(\`scan/gate.ts\`, learnt by \`packages/core/scripts/make-gate.js\`). Where a spot stands in a line that is plain to see, its sentence is read by itself; only where that
speaks of feedback, or is not plain, are the parts of the text parsed that hold spots. \`test/scan.test.ts\` holds that this changes no report.
`
  return {text, plot: plotOf(rates.clean)}
}

function less(name, ratio, aim) {
  return `| ${name} | ${figure(ratio)} times | ≤ ${aim} | ${ratio <= aim ? 'yes' : 'no'} |`
}

function figure(number) {
  return number >= 100 ? number.toFixed(0) : number >= 1 ? number.toFixed(1) : number.toPrecision(2)
}

function ms(number) {
  return `${number >= 10 ? number.toFixed(0) : number.toPrecision(2)} ms`
}

/** Bars on a logarithmic scale: the peers are thousands of times apart. */
function plotOf(rates) {
  const entries = Object.entries(rates).sort((a, b) => b[1] - a[1])
  const [left, width, height] = [190, 420, 24]
  const least = Math.log10(Math.min(...Object.values(rates)) / 2)
  const most = Math.log10(Math.max(...Object.values(rates)))
  const bars = entries.map(([name, rate], at) => {
    const length = ((Math.log10(rate) - least) / (most - least)) * width
    const y = 40 + at * height
    return [
      `<text x="${left - 8}" y="${y + 14}" text-anchor="end">${name}</text>`,
      `<rect x="${left}" y="${y + 2}" width="${length.toFixed(1)}" height="16" rx="2" fill="${name === ours ? '#0b6e4f' : '#9aa5b1'}"/>`,
      `<text x="${(left + length + 6).toFixed(1)}" y="${y + 14}">${figure(rate)}</text>`
    ].join('')
  })
  const size = 50 + entries.length * height
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 ${size}" width="680" height="${size}" font-family="sans-serif" font-size="12" role="img" aria-label="Megabytes a second on clean listings, by peer, on a logarithmic scale"><rect width="680" height="${size}" fill="#fff"/><text x="${left}" y="22" font-size="14">MB/s on clean listings (logarithmic)</text>${bars.join('')}</svg>\n`
}
