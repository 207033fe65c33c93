import {parseAst} from 'vite'

/**
 * A module's code with a counter at each place where it may go one way or another: bodies of functions and loops, both
 * ways of an `if`, a `?:`, `&&` and their like. The lines stay as they are.
 */
export function instrument(code) {
  const marks = new Marks()
  visit(parseAst(code), marks)
  if (marks.count === 0) return code
  return `const __hits=globalThis.__takeHits(import.meta.url,${JSON.stringify(marks.lines(code))});${marks.applyTo(code)}`
}

class Marks {
  /** Where what is counted begins, one for each counter. */
  #places = []
  /** What is put in at a place: first what closes there, the innermost first, and then what opens, the outermost first. */
  #closing = new Map()
  #opening = new Map()

  get count() {
    return this.#places.length
  }

  /** The line of each counter, counted from one. */
  lines(code) {
    const starts = [...code.matchAll(/\n/gu)].map(({index}) => index)
    return this.#places.map((place) => starts.filter((start) => start < place).length + 1)
  }

  #next(place) {
    this.#places.push(place)
    return `__hits[${this.count - 1}]++`
  }

  before(place, text = `${this.#next(place)};`) {
    this.#opening.set(place, (this.#opening.get(place) ?? '') + text)
  }

  #after(place, text) {
    this.#closing.set(place, text + (this.#closing.get(place) ?? ''))
  }

  expression({start, end}) {
    this.before(start, `(${this.#next(start)},`)
    this.#after(end, ')')
  }

  statement({type, start, end}) {
    if (type === 'BlockStatement') this.before(start + 1)
    else {
      this.before(start, `{${this.#next(start)};`)
      this.#after(end, '}')
    }
  }

  /** The way past an `if` that has no `else`. */
  otherwise({end}) {
    this.#after(end, ` else{${this.#next(end)}}`)
  }

  applyTo(code) {
    const places = [...new Set([...this.#closing.keys(), ...this.#opening.keys()])].sort((a, b) => a - b)
    let made = ''
    let from = 0
    for (const place of places) {
      made += code.slice(from, place) + (this.#closing.get(place) ?? '') + (this.#opening.get(place) ?? '')
      from = place
    }
    return made + code.slice(from)
  }
}

const kinds = {
  ArrowFunctionExpression: (node, marks) =>
    node.body.type === 'BlockStatement' ? marks.statement(node.body) : marks.expression(node.body),
  FunctionDeclaration: ({body}, marks) => marks.statement(body),
  FunctionExpression: ({body}, marks) => marks.statement(body),
  IfStatement({consequent, alternate}, marks) {
    // What closes the `if` is put in before what closes its statement.
    if (alternate) marks.statement(alternate)
    else marks.otherwise(consequent)
    marks.statement(consequent)
  },
  ForStatement: ({body}, marks) => marks.statement(body),
  ForInStatement: ({body}, marks) => marks.statement(body),
  ForOfStatement: ({body}, marks) => marks.statement(body),
  WhileStatement: ({body}, marks) => marks.statement(body),
  DoWhileStatement: ({body}, marks) => marks.statement(body),
  SwitchCase({consequent: [first]}, marks) {
    if (first) marks.before(first.start)
  },
  CatchClause: ({body}, marks) => marks.statement(body),
  ConditionalExpression({consequent, alternate}, marks) {
    marks.expression(consequent)
    marks.expression(alternate)
  },
  LogicalExpression: ({right}, marks) => marks.expression(right)
}

function visit(node, marks) {
  kinds[node.type]?.(node, marks)
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const one of value) if (isNode(one)) visit(one, marks)
    } else if (isNode(value)) visit(value, marks)
  }
}

function isNode(value) {
  return typeof value === 'object' && value !== null && typeof value.type === 'string'
}
