import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { RuleSet } from '../../server/business/subsidy/domain/ruleSet.ts'
import { contentHash } from '../../server/kernel/canonical.ts'
import { projectPath } from '../paths.ts'
import { type RuleSetFile, ruleSetSchema } from './schema.ts'

/** A file of law by its name and text. */
interface SourceFile {
  readonly name: string
  readonly text: string
}

/**
 * Reads rule sets from their files, frozen and hashed. Throws one error that lists everything wrong in all of them: a
 * wrong figure must stop the start, not reach an applicant.
 */
export function loadRuleSets(files: readonly SourceFile[]): readonly RuleSet[] {
  const problems: string[] = []
  const ruleSets: RuleSet[] = []
  for (const { name, text } of files) {
    const { value, error } = ruleSetSchema.validate(parsed(text), { abortEarly: false, convert: false })
    if (error) problems.push(...error.details.map(({ message }) => `${name}: ${message}`))
    else if (`${(value as RuleSetFile).id}.yaml` !== name) problems.push(`${name}: id does not match the file name`)
    else ruleSets.push(hashed(value as RuleSetFile))
  }
  if (problems.length > 0) throw new Error(`rule sets: ${problems.join('; ')}`)
  return deepFreeze(ruleSets)
}

/** The text as data, or as the plain text it is when it is no YAML, for the schema to refuse. */
function parsed(text: string): unknown {
  try {
    return parse(text)
  } catch {
    return text
  }
}

/** The day someone compared the file and the notes decide nothing: they leave the hash alone. */
function hashed(file: RuleSetFile): RuleSet {
  const { checkedOn, notes, ...deciding } = file
  return { ...file, hash: contentHash(deciding) }
}

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}

const folder = projectPath('config', 'rulesets')

/** The documents that ship with the product, by file name. */
export const ruleSets: readonly RuleSet[] = loadRuleSets(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') })),
)

/** The rule set of an id, or null. */
export const findRuleSet = (id: string): RuleSet | null => ruleSets.find((ruleSet) => ruleSet.id === id) ?? null
