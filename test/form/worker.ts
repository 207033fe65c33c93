import '@feedback-lint/codemirror/worker'

// The tests break the worker from inside, as a fault in it would.
addEventListener('message', ({data}) => {
  if (data === 'throw') throw new Error('thrown for the test')
  if (data === 'hang') for (;;);
})
