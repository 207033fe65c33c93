/**
 * All words that a form says, to be given in another language by `phrases`. `$1`, `$2` … stand for what is put in. The
 * words of a textarea's list are among `policyPhrases`.
 */
export const formPhrases = {
  'There is a problem': 'There is a problem',
  '1 sentence to change before you submit': '1 sentence to change before you submit',
  '$1 sentences to change before you submit': '$1 sentences to change before you submit',
  '1 more to check: it does not stop you': '1 more to check: it does not stop you',
  '$1 more to check: they do not stop you': '$1 more to check: they do not stop you',
  '$1: $2 “$3”': '$1: $2 “$3”',
  '$1: $2 “$3”, not in the text any more': '$1: $2 “$3”, not in the text any more',
  '$1 more': '$1 more',
  'The service did not accept this text.': 'The service did not accept this text.',
  'Nothing left to change': 'Nothing left to change',
  'You can submit now.': 'You can submit now.',
  'Not sent yet': 'Not sent yet',
  'The service could not be reached. Your text is still here and nothing is lost. Submit again in a moment.':
    'The service could not be reached. Your text is still here and nothing is lost. Submit again in a moment.',
  'A draft is saved.': 'A draft is saved.',
  'The draft could not be saved either. Keep this page open.':
    'The draft could not be saved either. Keep this page open.',
  'Checking your text…': 'Checking your text…',
  'Sending…': 'Sending…',
  'Sent.': 'Sent.',
  'Sent. $1 could not be checked here; the service checks it.':
    'Sent. $1 could not be checked here; the service checks it.',
  'Checking may be slower than usual.': 'Checking may be slower than usual.',
  'Your text is not checked here now. It will be checked when you submit.':
    'Your text is not checked here now. It will be checked when you submit.',
  'Draft not saved yet…': 'Draft not saved yet…',
  'Draft saved': 'Draft saved',
  'The draft could not be saved. Your text is still here. It will be tried again.':
    'The draft could not be saved. Your text is still here. It will be tried again.'
} as const

export type FormPhrase = keyof typeof formPhrases

/** Says a phrase, with what is put in. */
export type Say = (phrase: FormPhrase, ...inserted: readonly (string | number)[]) => string

/** Speaks in the given words, and in English where there are none. */
export function speaker(given: Partial<Record<FormPhrase, string>> = {}): Say {
  return (phrase, ...inserted) =>
    (given[phrase] ?? formPhrases[phrase]).replace(
      /\$(\d)/gu,
      (_, number: string) => `${inserted[Number(number) - 1] ?? ''}`
    )
}
