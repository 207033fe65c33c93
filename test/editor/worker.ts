import '@feedback-lint/codemirror/worker'
