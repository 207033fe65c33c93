// What the second reader learns from: the project's labelled cases, and the examples of the rules' pages. Needs a build.
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {runnerImport} from 'vite'
import {createLinter} from '../dist/index.js'

export {readCases} from '../../../test/corpus/cases.js'

/** The examples of the rules' pages, as cases of a set `pages`. Gaps are left out: nothing is to be learnt of a miss. */
export async function readPageCases() {
  const {module} = await runnerImport(fileURLToPath(new URL('../testing/read-page.ts', import.meta.url)))
  return createLinter().rules.flatMap(({id, clause, surfaces}) => {
    const page = readFileSync(new URL(`../src/rules/${id}.md`, import.meta.url), 'utf8')
    return module.readPage(page, surfaces[0]).examples.flatMap(({expected, submission, quote, line}) => {
      if (expected === 'gap') return []
      const expect = {verdict: expected, clauses: expected === 'accept' ? [] : [clause], quote}
      return [{set: 'pages', id: `${id}:${line}`, ...submission, expect}]
    })
  })
}
