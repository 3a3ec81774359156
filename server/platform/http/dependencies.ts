import type { Request } from 'express'
import type { Logger } from 'winston'
import type { IntakeConfig } from '../../../config/env.ts'
import type { AccessRules } from '../acting/domain/accessRules.ts'
import type { Authentication } from '../acting/domain/authentication.ts'
import type { Clock } from '../acting/domain/clock.ts'
import type { SigningKey } from '../acting/domain/signingKey.ts'
import type { Problem } from './problem.contract.ts'
import type { AnyRoute } from './route.ts'
import type { Turns } from './turns.ts'

/** What authentication looks at besides the request. On demonstration data published passwords may stay as they are. */
export interface Circumstances extends Pick<HttpDependencies, 'logger' | 'access' | 'demonstration'> {
  readonly now: Date
}

/** Looks at what is about to be answered, and may throw: in tests, whatever a route does not declare. */
export interface AnswerCheck {
  answered(route: AnyRoute, json: string): void
  refused(route: AnyRoute, problem: Problem): void
}

/** What the HTTP layer needs from outside. */
export interface HttpDependencies {
  readonly clock: Clock
  readonly logger: Logger
  /** The service runs on demonstration data. */
  readonly demonstration: boolean
  /** What is let in as files. */
  readonly intake: IntakeConfig
  /** How much goes on at once. */
  readonly turns: Turns
  /** How people are let in. */
  readonly access: AccessRules
  /** The mark of a browser that was signed in with before; believed only where it is sealed. */
  readonly deviceOf?: (request: Request) => string | undefined
  readonly authenticate: (request: Request, circumstances: Circumstances) => Promise<Authentication | null>
  /** The address people use, which what is printed leads to. */
  readonly publicOrigin: string
  /** What printed documents are signed with; absent where they are not. */
  readonly signingKey?: SigningKey | undefined
  /** Hours a confirmed change waits before it takes effect. */
  readonly coolingOffHours: number
  readonly inspect?: AnswerCheck
}
