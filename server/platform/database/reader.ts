import type { ClientSession } from 'mongoose'
import pLimit, { type LimitFunction } from 'p-limit'
import type { Logger } from 'winston'
import type { IntakeConfig } from '../../../config/env.ts'
import type { Store, Stored } from '../../../models/store.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import type { AccessRules } from '../acting/domain/accessRules.ts'
import type { Actor } from '../acting/domain/actor.ts'
import type { SigningKey } from '../acting/domain/signingKey.ts'
import type { Revisions } from './revisions.ts'

/** What a use case may know of the world around it. Clock, actor and business date are passed in, never fetched. */
export interface Reader {
  readonly actor: Actor
  readonly now: Date
  /** Civil date in Asia/Shanghai on which business is done; tests and replays move it. */
  readonly businessDate: string
  readonly requestId: string
  readonly logger: Logger
  /** Network address of the caller; absent for jobs and commands. */
  readonly address?: string
  /** The mark of the caller's browser, as it was sent. */
  readonly device?: string
  /** The service runs on demonstration data, whose published passwords may stay as they are. */
  readonly demonstration?: boolean
  /** What the service lets in as files; absent for jobs and commands. */
  readonly intake?: IntakeConfig
  /** How the service lets people in; absent for commands that touch no access. */
  readonly access?: AccessRules
  /** The address people use, which what is printed leads to; absent where nothing is printed. */
  readonly publicOrigin?: string
  /** What printed documents are signed with; absent where they are not. */
  readonly signingKey?: SigningKey
  /** Hours a confirmed change waits before it takes effect; absent for jobs and commands, which confirm none. */
  readonly coolingOffHours?: number
  /** What facts kept in memory are compared with, read once a request; a unit of work has its own. */
  readonly revisions?: Revisions
  /** Present inside a unit of work. */
  readonly session?: ClientSession
}

/** The document if it exists and the actor may see it, else null. */
export async function findVisible<T>(reader: Reader, store: Store<T>, id: string): Promise<(T & Stored) | null> {
  return store.model
    .findOne({ $and: [{ _id: id }, store.visibility(reader.actor)] } as object, null, {
      session: reader.session ?? null,
    })
    .lean<T & Stored>()
}

/** The document; someone else's and a missing one are both `http.not-found`. */
export async function getVisible<T>(reader: Reader, store: Store<T>, id: string): Promise<T & Stored> {
  const found = await findVisible(reader, store, id)
  if (!found) throw notFound(id)
  return found
}

/** What is answered where there is nothing of that name, or where it is somebody else's. */
export const notFound = (value?: string): RefusalError =>
  new RefusalError([{ code: 'http.not-found', ...(value !== undefined && { value }) }])

/**
 * Starts reads that do not need each other: side by side, at most so many at once where that is said, and one after the
 * other in a unit of work, as a transaction answers one command at a time.
 */
export const sideBySide = (
  { session }: Pick<Reader, 'session'>,
  most: number = Number.POSITIVE_INFINITY,
): LimitFunction => pLimit(session ? 1 : most)
