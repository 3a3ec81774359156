import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { projectPath } from '../paths.ts'

/** What columns of lists of policies are usually called, by what they say. */
interface BordereauWords {
  readonly headings: Readonly<Record<string, readonly string[]>>
  readonly coverParts: Readonly<Record<string, readonly string[]>>
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

/** The words that lists of policies usually use. */
export const BORDEREAU_WORDS = parse(
  readFileSync(projectPath('config', 'bordereau', 'usual.yaml'), 'utf8'),
) as BordereauWords
