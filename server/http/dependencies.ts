import type { Request } from 'express'
import type { Logger } from 'winston'
import type { IntakeConfig } from '../../config/env.ts'
import type { Authentication } from './route.ts'

/** Time as the system sees it; tests and replays bring their own. */
export interface Clock {
  now(): Date
  /** Civil date in Asia/Shanghai on which business is done. */
  businessDate(): string
}

/** What the HTTP layer needs from outside. */
export interface HttpDependencies {
  readonly clock: Clock
  readonly logger: Logger
  /** The service runs on demonstration data. */
  readonly demonstration: boolean
  /** What is let in as files. */
  readonly intake: IntakeConfig
  /** On demonstration data published passwords may stay as they are. */
  readonly authenticate: (request: Request, now: Date, demonstration: boolean) => Promise<Authentication | null>
}
