import type { Logger } from 'winston'
import type { Config } from '../config/env.ts'
import { checkPort } from './listener.ts'
import type { Watcher } from './platform/database/embedded.ts'
import { startOwn } from './platform/database/open.ts'
import type { Service } from './service.ts'

/**
 * Starts the service. The embedded database takes as long to start as the program to load: both go on at once. `onLost`
 * is told when that database ended by itself and does not come back.
 */
export async function start(
  config: Config,
  version: string,
  logger: Logger,
  onLost: Watcher['onLost'],
): Promise<Service> {
  await checkPort(config.http)
  const own = startOwn(config.database, { logger, onLost })
  // Whoever awaits it is told; until then a fault is not one that nobody caught.
  own.catch(() => {})
  const { startService } = await import('./service.ts')
  return startService(config, version, logger, own)
}
