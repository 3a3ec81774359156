import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { StartupFault } from '../../../config/startupFault.ts'
import { embeddingPackage } from './embeddingPackage.ts'

/** A data folder that is this process's alone, until it is given back or the process ends, however it ends. */
export interface FolderLock {
  release(): void
}

/**
 * Takes a data folder for this process. The operating system keeps the lock and ends it with the process, so that of two
 * starts at one moment exactly one gets it and a killed one leaves nothing to clean up. Refuses while another has it.
 */
export async function lockFolder(dataDir: string): Promise<FolderLock> {
  const { default: locks } = await embeddingPackage(() => import('fs-native-extensions'))
  const file = join(dataDir, 'server.lock')
  const descriptor = openSync(file, 'a+')
  if (!locks.tryLock(descriptor)) {
    closeSync(descriptor)
    throw new StartupFault(
      `Another server${ownerOf(file)} already uses the data folder ${dataDir}`,
      'Stop it, or set DATA_DIR to another folder',
    )
  }
  ftruncateSync(descriptor)
  writeSync(descriptor, String(process.pid))
  return { release: () => closeSync(descriptor) }
}

/** Some systems let nobody else read a locked file, and its owner may just be about to write. */
function ownerOf(file: string): string {
  try {
    const pid = readFileSync(file, 'utf8')
    return /^\d+$/.test(pid) ? ` (process ${pid})` : ''
  } catch {
    return ''
  }
}
