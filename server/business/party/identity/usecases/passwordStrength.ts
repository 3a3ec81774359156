import { readFileSync } from 'node:fs'
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { parse } from 'yaml'
import { projectPath } from '../../../../../config/paths.ts'

/** Fewer guesses than this an attacker with the list needs: a score of four of four. */
const FEWEST_GUESSES = 1e10
/** More tells nothing more, and the estimate takes time with the length. */
const LONGEST_JUDGED = 64

let estimator: Promise<ZxcvbnFactory> | undefined

/**
 * Whether a password is among the first that are tried: leaked ones, keyboard patterns, dates, repeats, the words people
 * here use, and what is known of the person, also with digits around, reversed, spelled with digits or spread by separators.
 */
export async function isCommonPassword(password: string, about: readonly string[]): Promise<boolean> {
  estimator ??= createEstimator()
  const known = about.flatMap((text) => [text, ...text.split(/[\s._@-]+/)]).filter((word) => word.length > 2)
  const judged = password.slice(0, LONGEST_JUDGED)
  const spellings = new Set([judged, judged.replaceAll(/[\s._-]/g, '')])
  const judge = await estimator
  return [...spellings].some((spelling) => judge.check(spelling, known).guesses < FEWEST_GUESSES)
}

/** Loaded at the first password that is chosen: two megabytes that most processes of a day never need. */
async function createEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const own = parse(readFileSync(projectPath('config', 'common-passwords.yaml'), 'utf8')) as string[]
  return new ZxcvbnFactory({ dictionary: { ...dictionary, own }, graphs: adjacencyGraphs })
}
