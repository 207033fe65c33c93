import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readCsv} from '../../playground/src/corpus/csv.js'
import {readCorpus} from '../../playground/src/corpus/read-corpus.js'

describe('readCsv', () => {
  it('should read what RFC 4180 allows', () => {
    const source = 'a,b\r\n"x, ""y""\nz",1\n\n,\rlast,"2"'
    expect([...readCsv(source)]).toEqual([
      {line: 1, cells: ['a', 'b']},
      {line: 2, cells: ['x, "y"\nz', '1']},
      {line: 5, cells: ['', '']},
      {line: 6, cells: ['last', '2']}
    ])
  })

  it('should read back any table that is written', () => {
    const cell = fc.string({unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é')})
    fc.assert(
      fc.property(fc.array(fc.array(cell, {minLength: 2, maxLength: 4}), {maxLength: 6}), (rows) => {
        const source = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n')
        expect([...readCsv(source)].map(({cells}) => cells)).toEqual(rows)
      })
    )
  })

  it('should go on after a row that is wrong, and end on any text', () => {
    expect([...readCsv('"a" b,c\nd,e')]).toEqual([
      {line: 1, cells: [], problem: 'has text after a closing quote'},
      {line: 2, cells: ['d', 'e']}
    ])
    expect([...readCsv('"a,b\nc,d')]).toEqual([
      {line: 1, cells: [], problem: 'has a quote that is not closed'},
      {line: 2, cells: ['c', 'd']}
    ])
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom('a', ',', '"', '\n', '\r')}), (source) => {
        for (const {line} of readCsv(source)) expect(line).toBeGreaterThan(0)
      })
    )
  })
})

describe('readCorpus', () => {
  it('should read the lines of the corpus, and list those that it cannot read', () => {
    const lines = [
      '{"id":"a","surface":"listing","from":"seller","text":"No feedback.","expect":{"verdict":"reject","clauses":["T"]},"tags":["x"]}',
      'not JSON',
      '',
      '{"surface":"feedback","from":"buyer","text":"Fine.","expect":{"verdict":"accept"}}',
      '[1]',
      '{"surface":"message","from":"seller","text":"Hello.","expect":{"verdict":"perhaps"}}',
      '{"text":"Only a text."}'
    ]
    const {cases, problems} = readCorpus(`\uFEFF${lines.join('\r\n')}\n`, 'jsonl')
    expect(cases).toEqual([
      {
        line: 1,
        submission: {id: 'a', surface: 'listing', from: 'seller', text: 'No feedback.'},
        expected: 'reject',
        clauses: ['T']
      },
      {line: 7, submission: {surface: 'listing', from: 'seller', text: 'Only a text.'}}
    ])
    expect(problems).toEqual([
      {line: 2, problem: 'is not JSON'},
      {line: 4, problem: '/rating is missing: a feedback needs it'},
      {line: 5, problem: 'is not a JSON object'},
      {line: 6, problem: 'the expected verdict must be reject, review or accept'}
    ])
  })

  it('should read tables with a header in any order', () => {
    const source =
      'Verdict,Text,surface,rating,clauses\nreject,"Leave 5 stars, or else.",message,,"D, E"\n,Fine.,feedback,positive,\naccept,too,few\n'
    const {cases, problems} = readCorpus(source, 'csv')
    expect(cases).toEqual([
      {
        line: 2,
        submission: {surface: 'message', from: 'seller', text: 'Leave 5 stars, or else.'},
        expected: 'reject',
        clauses: ['D', 'E']
      },
      {line: 3, submission: {surface: 'feedback', from: 'buyer', rating: 'positive', text: 'Fine.'}}
    ])
    expect(problems).toEqual([{line: 4, problem: 'has 3 columns where the header has 5'}])
  })

  it('should say what a table without texts lacks', () => {
    expect(readCorpus('a,b\n1,2\n', 'csv')).toEqual({
      cases: [],
      problems: [{line: 1, problem: 'the header has no column named text'}]
    })
  })

  it('should never throw, and never put the text into a problem', () => {
    const secret = 'wombat'
    const line = fc.oneof(
      fc.json(),
      fc.string(),
      fc.constantFrom(`{"text":"${secret}","surface":"${secret}"}`, `{"text":${secret}}`, `"${secret}`)
    )
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('jsonl' as const, 'csv' as const), (lines, kind) => {
        const {problems} = readCorpus(lines.join('\n'), kind)
        expect(JSON.stringify(problems)).not.toContain(secret)
      })
    )
  })
})
