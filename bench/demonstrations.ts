import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DatabaseWork, databaseWorkOf } from './databaseWork.ts'
import { ASKED, type Asked, type Asker, askerOf } from './demonstrationRequests.ts'
import { median } from './figure.ts'
import type { Cost } from './rows.ts'
import { type ServedVersion, serveVersion } from './servedVersion.ts'
import type { Version } from './version.ts'

const REQUESTS = 20
const WARM_UP = 5

/** A version with the story it told itself, and somebody to ask it. */
interface Told {
  readonly service: ServedVersion
  readonly asker: Asker
  readonly dataDir: string
  readonly costs: Cost[]
}

/**
 * One round of what is measured from outside, of two versions side by side: each tells the demonstration story into an
 * empty folder, then answers the same requests of its people, one of the older and one of the newer in turns.
 */
export async function measureDemonstrations(
  versions: readonly [older: Version, newer: Version],
): Promise<readonly [older: readonly Cost[], newer: readonly Cost[]]> {
  const running: Told[] = []
  try {
    for (const version of versions) running.push(await told(version))
    const [older, newer] = running as [Told, Told]
    for (const asked of ASKED) await ask(asked, older, newer)
    return [older.costs, newer.costs]
  } finally {
    for (const { service, dataDir } of running) {
      await service.stop()
      rmSync(dataDir, { recursive: true, force: true })
    }
  }
}

async function told({ folder }: Version): Promise<Told> {
  const dataDir = mkdtempSync(join(tmpdir(), 'firstcover-bench-'))
  const service = await serveVersion(folder, dataDir, false)
  const row = 'start that tells the demonstration'
  const counts = { ...(await databaseWorkOf(service.mongodbUri)) }
  const costs = [{ row, time: service.readyAfterMs, unit: 'ms', counts }]
  return { service, dataDir, costs, asker: await askerOf(service.origin) }
}

async function ask(asked: Asked, older: Told, newer: Told): Promise<void> {
  const subject = (await asked.subject?.(older.asker, newer.asker)) ?? ''
  const both = [older, newer].map((version) => ({ ...version, times: [] as number[] }))
  const inTurns = async (count: number) => {
    for (let turn = 0; turn < count; turn += 1)
      for (const { asker, times } of both) {
        const began = performance.now()
        await asked.send(asker, subject)
        times.push(performance.now() - began)
      }
  }
  const workOfBoth = () => Promise.all(both.map(({ service }) => databaseWorkOf(service.mongodbUri)))
  await inTurns(WARM_UP)
  const before = await workOfBoth()
  await inTurns(REQUESTS)
  const after = await workOfBoth()
  for (const [index, { costs, times }] of both.entries())
    costs.push({
      row: asked.row,
      time: median(times.slice(WARM_UP)),
      unit: 'ms',
      counts: eachOf(before[index], after[index]),
    })
}

/** What one request needed of the database, as far as nothing else needed it at the same time. */
function eachOf(before: DatabaseWork | undefined, after: DatabaseWork | undefined): Record<string, number> {
  const names = ['reads', 'writes', 'examined'] as const
  return Object.fromEntries(
    names.map((name) => [name, Math.round(((after?.[name] ?? 0) - (before?.[name] ?? 0)) / REQUESTS)]),
  )
}
