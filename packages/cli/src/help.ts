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
  feedback-lint serve             answer over HTTP
  feedback-lint keys              make, list and revoke the keys of callers
  feedback-lint decisions export  the decisions that the service kept, for rule authors
  feedback-lint replay            which kept decisions or cases other rules would change
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
  --jobs JOBS         how many threads read: a number, or auto for one per core; default: 1. What is printed is the same;
                      a small input is read by one thread whatever is asked for
  --progress          tell on standard error how far it is; a terminal is told without it

Exit code: 0 accept, 1 review, 2 reject, 3 could not check; the worst file counts. With --ndjson it is 0 when every
line was answered. A text in a language that the rules do not read counts as review.

Examples:
  feedback-lint check lamp.md
  feedback-lint check --surface message --from buyer --listing lamp.md message.txt
  feedback-lint check --output sarif 'shop/**/*.md' > findings.sarif
  feedback-lint check --ndjson --jobs auto < submissions.ndjson > reports.ndjson
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
`,
  keys: `feedback-lint keys add NAME | list | revoke ID

Keys for callers of the service. A key is shown once, when it is made; the store keeps a hash. NAME is the caller's, such
as listing-service: decisions carry it, and a caller sees its own. Services notice changes within seconds; one that
started without any key listens on this machine only, until it is started again.

  --scopes SCOPES     parted by commas: check (default), read-decisions, appeal, admin
  --rate NUMBER       requests a minute, in place of the service's setting
  --days NUMBER       for how many days it works; default: until it is revoked
  --store STORE       a file's path or a postgres:// address; default: as the service's settings say
  --settings FILE     the service's settings file
  --output OUTPUT     pretty (default) or json

Examples:
  feedback-lint keys add listing-service --scopes check,appeal
  feedback-lint keys revoke 0f3a5c7e9b1d
`,
  decisions: `feedback-lint decisions export

Prints what the service kept, one JSON object a line. By default: appeals that were upheld, as cases for the corpus, with
the verdict that a person ruled right. Only an appeal whose text was kept or brought along can become a case; the others
are counted.

  --what WHAT         cases (default), or decisions: every decision, with its text where it is kept
  --since DATE        only what was made from then on, such as 2026-03-01
  --store STORE       a file's path or a postgres:// address; default: as the service's settings say
  --settings FILE     the service's settings file

Example:
  feedback-lint decisions export > test/corpus/appeals.jsonl
`,
  replay: `feedback-lint replay [--ruleset RULESET] [--corpus FILE…]

Judges kept decisions again, or the cases of a corpus, and prints which would change under other rules. Decisions can be
replayed where their texts are kept.

  --ruleset RULESET   installed (default), or the folder of another build of @feedback-lint/core
  --corpus FILE       a .jsonl file of cases, compared between the installed rules and RULESET; may be repeated
  --since DATE        only decisions made from then on, such as 2026-03-01
  --output OUTPUT     pretty (default) or ndjson
  --store STORE       a file's path or a postgres:// address; default: as the service's settings say
  --settings FILE     the service's settings file

Exit code: 0 nothing would change, 1 something would, 3 could not replay.

Example:
  feedback-lint replay --ruleset ../feedback-lint-next/packages/core --corpus test/corpus/own-a.jsonl
`
} as const
