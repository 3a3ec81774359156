import { readFileSync } from 'node:fs'
import { projectPath } from '../config/paths.ts'
import type { Section } from './section.ts'

/** What each npm script is for; one that is missing here fails the test. */
const MEANINGS: Readonly<Record<string, string>> = {
  start: 'Builds what changed and starts the service',
  build: 'Builds server and client into `dist/`',
  dev: 'Server from source, restarted at every change',
  'dev:web': 'Client from source on port 5173, with the API of `npm run dev`',
  test: 'Everything; the last line sums up, the ten specs that took longest above it. `npm test -- --only=unit,service` runs the named suites',
  'test:unit': 'Unit and lifecycle tests alone, in seconds',
  'test:affected':
    'Types, format, lint, import rules, nothing unused, and the specs that what differs from `main` (or from a commit named after `--`) can make fail',
  check:
    'Types, format, lint, import rules, nothing unused, unit tests, vectors and components of the client; no database',
  words:
    'Walks the client as every role in both languages and looks for words that are not those of people; five minutes',
  fuzz: 'Asks every endpoint 20,000 times what it cannot know; `npm test` asks the first 4,000 of them',
  format: 'Formats the sources and sorts their imports',
  chaos:
    'Kills, freezes and restarts members of a replica set and instances under load, and looks for what was lost or doubled; four minutes',
  vectors: 'Runs worked cases for rating, adjustment and subsidy: `npm run vectors -- PATH...`',
  bench:
    'Measures against a baseline of the same run ([how to read it](docs/bench.md)); `npm run bench -- --only=lists` a list page among a million, `--only=search` a search, `npm run bench -- --against=COMMIT` an older version beside this one',
  'audit:verify':
    'Verifies events, seals, documents, numbers, attachments, and the ledger against its documents; `-- --head N:HASH` from a head kept outside',
  'followers:rebuild':
    'Builds the rows of a follower anew from the first event on, while the service runs: `npm run followers:rebuild -- NAME`',
  'document:verify':
    'Checks the signature of an issued document by the file alone: `-- FILE`, with `--fingerprint` of whom',
  'erasures:replay': 'After restoring an older backup, erases again the people it has brought back',
  'audit:anchor': 'Begins the chain of seals anew after a restore, and says so in each verification',
  migrate: 'Brings the data to what this version expects, as a start does; `npm run migrate -- --status` lists',
  administrator: 'Creates the first two administrators of an empty database, prints the one-time password',
  fixture: 'Keeps the data of a running demonstration for the tests of later versions: `npm run fixture -- DATA_DIR`',
  'data:look-alikes': 'Writes the characters that pass for ASCII anew, from the confusables of Unicode',
  'docs:config': 'Rewrites the configuration table in this file',
  'docs:scripts': 'Rewrites this table',
  'docs:architecture': 'Rewrites diagram and table in docs/architecture.md',
  'docs:accounts': 'Rewrites the chart of accounts in docs/accounts.md',
  'docs:lifecycles': 'Rewrites the lifecycle diagrams in docs/lifecycles.md',
  'docs:problems': 'Reads from the sources what each route can be refused for, as OpenAPI tells it',
  'docs:operations':
    'Writes the types of all requests and answers that the client asks with, from what the routes declare',
  'docs:fonts': 'Writes which characters the fonts of documents draw',
  'docs:pictures': 'Takes the pictures in docs/pictures/ of a running demonstration',
}

/** The README's table of all npm scripts. Names the scripts that nobody explained. */
export function scriptsSection(): Section {
  const { scripts } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const names = Object.keys(scripts).filter((name) => !name.startsWith('pre'))
  const unexplained = names.filter((name) => MEANINGS[name] === undefined)
  if (unexplained.length > 0) throw new Error(`no meaning for the npm scripts ${unexplained.join(', ')}`)
  const rows = names.map(
    (name) => `| \`npm ${name === 'start' || name === 'test' ? '' : 'run '}${name}\` | ${MEANINGS[name]} |`,
  )
  return { file: 'README.md', name: 'scripts', text: ['| Command | What it does |', '|---|---|', ...rows].join('\n') }
}
