import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { measureDemonstrations } from './demonstrations.ts'
import { alone, type Cost, compared, costsIn } from './rows.ts'
import { checkOut, presentVersion, type Version } from './version.ts'

/** Measured from outside, so that it is the same for every version. */
const FROM_OUTSIDE = 'demonstration'
/** What versions measure by their own benches, and what is measured from outside. */
export const COMPARED = ['rating', 'quotes', 'start', FROM_OUTSIDE]

/**
 * Measures an older version beside this one in the same run, in turns, and prints each row that both have as one JSON
 * line, then the rows that only one has.
 */
export async function measureAgainst(commit: string, names: readonly string[], rounds: number): Promise<void> {
  const older = await checkOut(commit)
  try {
    for (const name of names) {
      const before: (readonly Cost[])[] = []
      const after: (readonly Cost[])[] = []
      for (let round = 0; round < rounds; round += 1) {
        const [old, present] = await measuredInTurns(name, [older, presentVersion])
        before.push(old)
        after.push(present)
      }
      if (before.flat().length + after.flat().length === 0) throw new Error(`there is no measurement ${name}`)
      for (const { counts, ...row } of compared(before, after))
        process.stdout.write(`${JSON.stringify({ ...row, ...counts })}\n`)
      for (const row of alone(before, after)) process.stdout.write(`only ${older.name} measures: ${row}\n`)
      for (const row of alone(after, before)) process.stdout.write(`${older.name} does not measure: ${row}\n`)
    }
  } finally {
    await older.remove()
  }
}

async function measuredInTurns(
  name: string,
  versions: readonly [Version, Version],
): Promise<readonly [readonly Cost[], readonly Cost[]]> {
  if (name === FROM_OUTSIDE) return measureDemonstrations(versions)
  return [await ownMeasurement(name, versions[0]), await ownMeasurement(name, versions[1])]
}

/** What the version's own bench prints; nothing where it does not know the measurement. */
async function ownMeasurement(name: string, { folder }: Version): Promise<readonly Cost[]> {
  const child = spawn(process.execPath, [join(folder, 'bench-output', 'bench', 'run.js'), `--only=${name}`], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [output, complaint, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  if (code === 0) return costsIn(output)
  if (complaint.includes('there is no measurement')) return []
  throw new Error(`the bench in ${folder} ends with ${code}: ${complaint}`)
}
