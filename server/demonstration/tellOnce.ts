import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clearDatabase, isDatabaseEmpty } from '../platform/database/prepare.ts'
import { seedDemonstration } from './seed.ts'

/**
 * Tells the story into an empty embedded database, whole or not at all: a telling that was cut off (the process killed)
 * is begun anew on the next start.
 */
export async function tellOnce(dataDir: string, told: Parameters<typeof seedDemonstration>[0]): Promise<void> {
  const underWay = join(dataDir, 'demonstration-under-way')
  if (existsSync(underWay)) await clearDatabase()
  if (!(await isDatabaseEmpty())) return
  writeFileSync(underWay, '')
  await seedDemonstration(told)
  rmSync(underWay)
}
