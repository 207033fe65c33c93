/**
 * All words that the editor itself says, to be translated with `EditorState.phrases`. `$1`, `$2` … stand for what is put
 * in. What a finding says of itself comes from the linter; its title and the clause's words are looked up here as well.
 */
export const policyPhrases: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'Feedback policy',
    'Error: stops submission',
    'Check: you can still submit',
    'Error',
    'Check',
    '1 error',
    '$1 errors',
    '1 to check',
    '$1 to check',
    '$1, $2',
    '$1.',
    'Press F8 to go to the next.',
    'Checked',
    'Checking…',
    'Not checked here. It will be checked when you submit.',
    'Only part of this could be read here. It will be checked when you submit.',
    'A marked place has changed. It will be checked again when you submit.',
    '“$1”',
    'Clause $1',
    'About this rule',
    'opens in a new tab',
    'What to write instead',
    'Press $1 to choose.',
    'Keep these words',
    'Report a mistake',
    'Close',
    'The words have changed. Wait until they are checked again.',
    'The text cannot be edited.',
    'Changed.',
    'Changed in $1 places.',
    '$1: $2 “$3”',
    'line $1',
    'not in the text any more',
    'List all',
    'Change all',
    'Nothing to change',
    '$1 more'
  ].map((phrase) => [phrase, phrase])
)
