import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { SubsidyRuleSet } from '../../server/business/subsidy/domain/subsidyRuleSet.ts'
import { contentHash } from '../../server/kernel/canonical.ts'
import { projectPath } from '../paths.ts'
import { type SubsidyRuleSetFile, subsidyRuleSetSchema } from './schema.ts'

/** A file of law by its name and text. */
interface SourceFile {
  readonly name: string
  readonly text: string
}

/**
 * Reads rule sets from their files, frozen and hashed. Throws one error that lists everything wrong in all of them: a
 * wrong figure must stop the start, not reach an applicant.
 */
export function loadSubsidyRuleSets(files: readonly SourceFile[]): readonly SubsidyRuleSet[] {
  const problems: string[] = []
  const read: SubsidyRuleSet[] = []
  for (const { name, text } of files) {
    const { value, error } = subsidyRuleSetSchema.validate(parsed(text), { abortEarly: false, convert: false })
    if (error) problems.push(...error.details.map(({ message }) => `${name}: ${message}`))
    else if (`${(value as SubsidyRuleSetFile).id}.yaml` !== name)
      problems.push(`${name}: id does not match the file name`)
    else read.push(hashed(value as SubsidyRuleSetFile))
  }
  if (problems.length > 0) throw new Error(`rule sets: ${problems.join('; ')}`)
  return deepFreeze(read)
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
function hashed(file: SubsidyRuleSetFile): SubsidyRuleSet {
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

const folder = projectPath('config', 'subsidy-rules')

/** The documents that ship with the product, by file name. */
export const subsidyRuleSets: readonly SubsidyRuleSet[] = loadSubsidyRuleSets(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') })),
)

/** The rule set of an id, or null. */
export const findSubsidyRuleSet = (id: string): SubsidyRuleSet | null =>
  subsidyRuleSets.find((ruleSet) => ruleSet.id === id) ?? null
