import { createRequire } from 'node:module'
import type { Section } from './section.ts'

/** A room, as `rooms.cjs` describes it. */
interface Room {
  readonly name: string
  readonly path: string | readonly string[]
  readonly what: string
  readonly packages: readonly string[] | null
  readonly imports: readonly string[]
  readonly types: readonly string[]
}

const rooms = createRequire(import.meta.url)('./rooms.cjs') as readonly Room[]

/** Diagram and table of the rooms, made from the rules that the import check enforces. */
export function roomsSection(): Section {
  const arrows = rooms.flatMap(({ name, imports, types }) => [
    ...imports.map((target) => `  ${name} --> ${target}`),
    ...types.map((target) => `  ${name} -.-> ${target}`),
  ])
  const rows = rooms.map(
    ({ name, what, imports, types, packages }) =>
      `| \`${name}\` | ${what} | ${listed(imports)} | ${listed(types)} | ${packages === null ? 'any' : listed(packages)} |`,
  )
  const text = [
    '```mermaid',
    'flowchart TD',
    ...arrows,
    '```',
    '',
    'A full arrow: may import. A dotted arrow: may take types only. What has no arrow fails the check.',
    '',
    '| Room | What it is | May import | Types only | Packages |',
    '|---|---|---|---|---|',
    ...rows,
  ]
  return { file: 'docs/architecture.md', name: 'rooms', text: text.join('\n') }
}

const listed = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '))
