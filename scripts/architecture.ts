import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { projectPath } from '../config/paths.ts'
import type { Section } from './section.ts'

/** A room, as `rooms.cjs` describes it. */
export interface Room {
  readonly name: string
  readonly path: string | readonly string[]
  readonly what: string
  readonly packages: readonly string[] | null
  readonly imports: readonly string[]
  readonly types: readonly string[]
}

/** A context of the business, as `order.cjs` describes it. */
interface Place {
  readonly name: string
  readonly what: string
  /** Files of `models/` that are its own, without their ending. */
  readonly models: readonly string[]
}

const require = createRequire(import.meta.url)
/** The rooms and the ways between them. */
export const rooms = require('./rooms.cjs') as readonly Room[]
/** The contexts of the business, each importing from those before it only. */
export const order = require('./order.cjs') as readonly Place[]

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

/** What lies where in `server/`, the business in the order in which it stands; the folders are read, not listed. */
export function orderSection(): Section {
  const rows = order.map(({ name, what, models }, index) => {
    const parts = partsOf(name).map((part) => `\`${part}\``)
    return `| ${index + 1} | \`${name}\` | ${what} | ${parts.length === 0 ? 'itself' : parts.join(', ')} | ${listed(models)} |`
  })
  const text = ['| | Context | What it is | Its parts | Its collections |', '|---|---|---|---|---|', ...rows]
  return { file: 'docs/architecture.md', name: 'order', text: text.join('\n') }
}

/** The folders of a context that are contexts of their own; none where it is one. */
function partsOf(context: string): string[] {
  const folder = projectPath('server', 'business', context)
  if (existsSync(join(folder, `${context}.routes.ts`))) return []
  return readdirSync(folder).toSorted()
}

const listed = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '))
