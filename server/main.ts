import { readConfig } from '../config/env.ts'
import { PROGRAM_VERSION } from '../config/programVersion.ts'
import { StartupFault } from '../config/startupFault.ts'
import { greeting } from './demonstration/greeting.ts'
import { createLogger } from './platform/logging/logger.ts'
import { start } from './start.ts'

/** Signals this close together are one wish to stop: a terminal and npm both pass Ctrl-C on. */
const SAME_WISH_MS = 1_000

/** One line for whoever started it, then the end. A mongod of its own that still runs is killed by that. */
function giveUp(error: unknown): never {
  process.stderr.write(`${error instanceof StartupFault ? error.message : (error as Error).stack}\n`)
  process.exit(1)
}

try {
  const config = readConfig()
  const logger = createLogger(config)
  const service = start(config, PROGRAM_VERSION, logger, giveUp)
  let askedAt: number | null = null

  const stop = async (exitCode: number) => {
    const now = performance.now()
    if (askedAt !== null) {
      if (now - askedAt > SAME_WISH_MS) process.exit(1)
      return
    }
    askedAt = now
    logger.info('stopping')
    await service.then(({ stop }) => stop()).catch(() => {})
    process.exit(exitCode)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      logger.error('unexpected fault, stopping', { error })
      void stop(1)
    })
  }

  const { address, demonstration } = await service
  logger.info('ready', { address })
  if (!config.production) process.stdout.write(greeting(address, demonstration))
} catch (error) {
  giveUp(error)
}
