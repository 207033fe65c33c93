const describing = `What the text is:
  --surface SURFACE   listing (default), message, revision-request, feedback or follow-up
  --from AUTHOR       seller or buyer; only a message needs it
  --rating RATING     positive, neutral or negative; feedback, follow-ups and revision requests need it
  --requested RATING  on a revision request: positive
  --format FORMAT     text, markdown or html; default: by the file's ending, then by the surface
  --listing FILE      the listing that a message is about`

/** What `--help` prints, by command. */
export const help = {
  main: `feedback-lint: finds the words that break the feedback policy

Usage:
  feedback-lint check [FILE…]     check listings, messages and feedback
  feedback-lint explain [FILE|-]  show how a text was understood, and why each rule fired or did not
  feedback-lint rules [ID]        list the rules, or read a rule's page
  feedback-lint COMMAND --help    more about a command
  feedback-lint --version

Exit code of check: 0 accept, 1 review, 2 reject, 3 could not check. The worst file counts.
`,
  check: `feedback-lint check [FILE…]

Checks files, folders, patterns such as 'shop/**/*.md', or standard input (-).

${describing}

Output:
  --output OUTPUT     pretty (default), json, ndjson, sarif or github

Many at once:
  --ndjson            read one submission a line (JSON) on standard input, and write one report a line

Exit code: 0 accept, 1 review, 2 reject, 3 could not check; the worst file counts. With --ndjson it is 0 when every
line was answered. A text in a language that the rules do not read counts as review.

Examples:
  feedback-lint check lamp.md
  feedback-lint check --surface message --from buyer --listing lamp.md message.txt
  feedback-lint check --output sarif 'shop/**/*.md' > findings.sarif
`,
  explain: `feedback-lint explain [FILE|-] [--text TEXT]

Shows the frames that were read, the words that filled each slot, and why each rule fired or did not.

  --text TEXT         the text itself, in place of a file

${describing}

Output:
  --output OUTPUT     pretty (default) or json
`,
  rules: `feedback-lint rules [ID]

Lists the rules: id, clause, severity and title. With an ID, such as terms/penalty, prints the rule's page.

  --output OUTPUT     pretty (default) or json; only for the list
`
} as const
