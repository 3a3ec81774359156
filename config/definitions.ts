import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, parseDocument } from 'yaml'
import { contentHash } from '../server/kernel/canonical.ts'
import type { ObjectSchema } from './joi.ts'

/** What a definition file holds, plus the hash of that content. */
export type Defined<Content> = Content & { readonly hash: string }

/**
 * Reads every YAML file of a folder against a schema. Values are taken as written (`"12"` is not 12). Throws one error
 * that lists everything wrong in every file; the result is frozen through and through.
 */
export function loadDefinitions<Content extends object>(folder: string, schema: ObjectSchema): Defined<Content>[] {
  const problems: string[] = []
  const definitions = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .flatMap((name) => {
      const parsed = parseDefinition<Content>(name, readFileSync(join(folder, name), 'utf8'), schema)
      problems.push(...parsed.problems)
      return parsed.definition ? [parsed.definition] : []
    })
  if (problems.length > 0) throw new Error(`${folder}:\n${problems.join('\n')}`)
  return definitions
}

interface ParsedDefinition<Content> {
  readonly definition: Defined<Content> | null
  readonly problems: readonly string[]
}

/** One file's definition, or everything wrong with it; every problem names the file. */
export function parseDefinition<Content extends object>(
  name: string,
  text: string,
  schema: ObjectSchema,
): ParsedDefinition<Content> {
  const document = parsed(text)
  if (document.errors.length > 0) {
    return { definition: null, problems: document.errors.map((error) => `  ${name}: ${error.message}`) }
  }
  const { value, error } = schema.validate(document.toJS(), { abortEarly: false, convert: false })
  if (error) return { definition: null, problems: error.details.map((detail) => `  ${name}: ${detail.message}`) }
  const content = value as Content
  return { definition: deepFreeze({ ...content, hash: contentHash(content) }), problems: [] }
}

/** Lines are counted, which doubles the time, only where one has to be pointed at. */
function parsed(text: string): Document {
  const document = parseDocument(text, { uniqueKeys: true, prettyErrors: false })
  return document.errors.length > 0 ? parseDocument(text, { uniqueKeys: true }) : document
}

/** Problems of definitions that share a key while their effective dates overlap. */
export function findOverlaps<D extends { readonly effective: { readonly from: string; readonly to: string | null } }>(
  definitions: readonly D[],
  keyOf: (definition: D) => string,
  nameOf: (definition: D) => string,
): string[] {
  const sorted = definitions.toSorted((a, b) => compareText(a.effective.from, b.effective.from))
  return sorted.flatMap((later, index) =>
    sorted
      .slice(0, index)
      .filter((earlier) => keyOf(earlier) === keyOf(later))
      .filter((earlier) => earlier.effective.to === null || earlier.effective.to > later.effective.from)
      .map((earlier) => `${nameOf(earlier)} and ${nameOf(later)} are effective on the same days`),
  )
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}
