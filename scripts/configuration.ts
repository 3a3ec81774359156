import { environmentSchema } from '../config/environment.ts'
import type { Description } from '../config/joi.ts'
import type { Section } from './section.ts'

interface Described extends Description {
  readonly flags?: { readonly default?: unknown; readonly description?: string }
  readonly whens?: readonly { readonly then?: Description }[]
}

/** The README's table of all variables, made from the schema that checks them. */
export function configurationSection(): Section {
  const keys = environmentSchema.describe().keys as Record<string, Described>
  const rows = Object.entries(keys).map(
    ([name, described]) =>
      `| \`${name}\` | ${shownDefault(described)} | ${inProduction(described)} | ${described.flags?.description ?? ''} |`,
  )
  const head = ['| Variable | Default | In production | Meaning |', '|---|---|---|---|']
  return { file: 'README.md', name: 'configuration', text: [...head, ...rows].join('\n') }
}

function shownDefault({ flags }: Described): string {
  return flags?.default === null || flags?.default === undefined || flags.default === ''
    ? 'unset'
    : `\`${flags.default}\``
}

function inProduction({ whens }: Described): string {
  const { presence, default: standard } = (whens?.[0]?.then?.flags ?? {}) as { presence?: string; default?: unknown }
  if (presence === 'required') return 'required'
  if (presence === 'forbidden') return 'must be unset'
  return standard === undefined ? '' : `\`${standard}\``
}
