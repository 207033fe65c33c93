export {feedbackPolicy} from '@feedback-lint/codemirror'
