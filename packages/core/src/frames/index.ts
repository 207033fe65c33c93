export type {Clause as ClauseSpan, Link} from './clauses.js'
export type {CommentReading, Sign} from './comment.js'
export {commentReader} from './comment-reader.js'
export type {
  EffectAct,
  EffectFrame,
  Filled,
  Force,
  Frame,
  Mention,
  Party,
  RateFrame,
  Rating,
  ReadSentence,
  Voice
} from './frame.js'
export {hasTag, tagsWithin} from './frame.js'
export type {Concept, Tag, Tags} from './lexicon.js'
export {
  type BlockText,
  createFrameMemory,
  type FrameMemory,
  leadsToFeedback,
  otherFieldsIn,
  type ReadBlock,
  type Reading,
  readBlocks,
  speaks,
  wordsIn
} from './read.js'
export {type Relation, relate} from './relate.js'
export type {Sentence, Word} from './words.js'
