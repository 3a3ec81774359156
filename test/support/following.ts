import winston from 'winston'
import type { Clock } from '../../server/platform/acting/domain/clock.ts'
import type { FollowingSurroundings } from '../../server/platform/following/usecases/advance.ts'

/** What followers work in, by the clock of a test. */
export const followingAt = (clock: Clock): FollowingSurroundings => ({
  clock,
  logger: winston.createLogger({ silent: true }),
})
