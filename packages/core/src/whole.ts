import {readComment} from './frames/comment.js'
import {commentReader} from './frames/index.js'
import {fill} from './parts/part.js'
import {htmlParser} from './prose/html-parser.js'
import {parseFragment} from './prose/rehype.js'
import {weights} from './reader/shipped.js'
import {shippedWeights} from './reader/weights.js'

/** Puts in place all the parts that a page may load on need. */
export function fillParts(): void {
  fill(htmlParser, parseFragment)
  fill(commentReader, readComment)
  if (!shippedWeights.value) fill(shippedWeights, weights())
}
