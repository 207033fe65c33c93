// What must hold for every text, for `fuzz.js`, and for `fuzz.test.ts`, which says it again of what was found once.

export class Broken extends Error {
  constructor(what, detail = '') {
    super(detail === '' ? what : `${what}: ${detail}`)
    this.name = 'Broken'
    this.what = what
  }
}

function expect(holds, what, detail) {
  if (!holds) throw new Broken(what, detail?.())
}

export function targetsOf({createLinter, readProse, fold, unfold}) {
  const linter = createLinter()
  const reading = createLinter({scan: false})
  const remembering = createLinter({remember: true})
  return {
    prose: ({text, format = 'text'}) => holdProse(text, readProse(text, format)),
    fold: ({text}) => holdFold(text, fold(text), unfold),
    check(submission) {
      const report = linter.check(submission)
      holdReport(submission.text, report)
      expect(same(linter.check(submission), report), 'two checks of a text differ')
    },
    agree(submission) {
      const report = linter.check(submission)
      expect(same(reading.check(submission), report), 'the scan changes the report')
      expect(same(remembering.check(submission), report), 'the memory changes the report')
    }
  }
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Between two characters, of which a pair of surrogates is one. */
function isBetween(text, place) {
  if (!Number.isInteger(place) || place < 0 || place > text.length) return false
  const before = text.charCodeAt(place - 1)
  const after = text.charCodeAt(place)
  return (before & 0xfc00) !== 0xd800 || (after & 0xfc00) !== 0xdc00
}

function holdRange(text, {start, end}, what) {
  expect(
    isBetween(text, start) && isBetween(text, end) && start <= end,
    `${what} out of place`,
    () => `${start}..${end}`
  )
}

function holdProse(text, blocks) {
  for (const [at, block] of blocks.entries()) {
    let last = {end: 0, to: 0}
    for (const segment of block.segments) {
      const {start, end, from, to, plain} = segment
      expect(start >= last.end && end > start, 'segments out of order', () => `${start}..${end} after ${last.end}`)
      expect(from >= last.to && to >= from, 'sources out of order', () => `${from}..${to} after ${last.to}`)
      if (plain) expect(text.slice(from, to) === block.text.slice(start, end), 'a plain segment has other characters')
      last = segment
    }
    expect(last.end <= block.text.length && last.to <= text.length, 'a segment beyond the text')
    for (const {start, end} of block.zones)
      expect(start >= 0 && start < end && end <= block.text.length, 'a zone out of place', () => `${start}..${end}`)
    for (const {start, end, from, to} of block.signs ?? []) {
      expect(start >= 0 && start <= end && end <= block.text.length, 'a sign out of place', () => `${start}..${end}`)
      expect(from >= 0 && from < to && to <= text.length, 'a sign beyond the text', () => `${from}..${to}`)
    }
    if (block.lead !== undefined) {
      const lead = blocks[block.lead]
      expect(block.lead < at && lead !== undefined && lead.kind !== 'attribute', 'a lead that leads nothing in')
    }
  }
}

function holdFold(text, folded, unfold) {
  const {starts, ends} = folded
  if (!starts || !ends) {
    expect(folded.text === text && !starts && !ends, 'a changed text without a way back')
    return
  }
  expect(starts.length === folded.text.length && ends.length === folded.text.length, 'a way back of another length')
  for (let at = 0; at < starts.length; at += 1) {
    holdRange(text, {start: starts[at], end: ends[at]}, 'a folded character')
    if (at === 0) continue
    expect(starts[at] >= starts[at - 1] && ends[at] >= ends[at - 1], 'folded characters out of order', () => `${at}`)
  }
  const {length} = folded.text
  for (const [start, end] of [
    [0, length],
    [length, length],
    [length >> 1, length >> 1],
    [length >> 2, length >> 1]
  ])
    holdRange(text, unfold(folded, start, end), 'an unfolded range')
}

const rank = {warning: 'review', error: 'reject'}

function holdReport(text, report) {
  expect(same(JSON.parse(JSON.stringify(report)), report), 'a report that is no plain data')
  const grave = report.findings.some(({severity}) => severity === 'error')
  const worst = grave ? rank.error : report.findings.length > 0 ? rank.warning : 'accept'
  expect(report.verdict === worst, 'a verdict that is not the worst severity', () => report.verdict)
  expect(typeof report.language.read === 'boolean' && report.language.code !== '', 'a language without a name')
  let before = 0
  for (const finding of report.findings) {
    holdFinding(text, finding)
    expect(finding.start >= before, 'findings out of order')
    before = finding.start
  }
}

function holdFinding(text, finding) {
  expect(finding.severity in rank, 'an unknown severity', () => finding.severity)
  for (const [what, place] of [['a finding', finding], ...finding.related.map((one) => ['a related place', one])]) {
    holdRange(text, place, what)
    expect(place.quote === text.slice(place.start, place.end), `${what} that quotes other words`)
    expect(place.quote !== '', `${what} that quotes nothing`)
  }
  const lines = text.slice(0, finding.start).split(/\r\n|\n|\r/u)
  expect(finding.line === lines.length, 'a finding on another line', () => `${finding.line}, not ${lines.length}`)
  expect(finding.column === lines.at(-1).length + 1, 'a finding in another column', () => `${finding.column}`)
  for (const evidence of finding.evidence) holdRange(text, evidence, 'evidence')
  for (const {edits} of finding.fixes) {
    let end = 0
    for (const edit of edits) {
      holdRange(text, edit, 'an edit')
      expect(edit.start >= end, 'edits out of order')
      end = edit.end
    }
  }
}
