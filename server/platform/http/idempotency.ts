import type { ClientSession } from 'mongoose'
import { type IdempotencyKey, IdempotencyKeyModel } from '../../../models/idempotencyKeys.ts'
import { contentHash } from '../../kernel/canonical.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import type { ParsedInput } from './parse.ts'

const MAJORITY_MS = 10_000

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly etag: string | null
}

/** One person's key for one request. */
export interface KeyedRequest {
  readonly id: string
  readonly requestHash: string
}

export function keyedRequest(
  userId: string,
  key: string,
  method: string,
  path: string,
  { body: sent, file, received }: ParsedInput,
  secrets: readonly string[] | undefined,
): KeyedRequest {
  const body = withoutSecrets(sent, secrets)
  const content = received
    ? { body, sha256: received.sha256 }
    : file
      ? { body, file: contentHash(file.bytes.toString('base64')) }
      : body
  return { id: `${userId}:${key}`, requestHash: contentHash([method, path, content]) }
}

/** Whether an answer was given to this person's key before, to whatever request. */
export async function isKeyKnown(userId: string, key: string): Promise<boolean> {
  return (await IdempotencyKeyModel.exists({ _id: `${userId}:${key}` })) !== null
}

/**
 * The first answer given to this key, or null. Throws `http.idempotency-conflict` when it was another request's. Waits until
 * what the repeat ran into is on a majority: after an election it may be there and not yet be seen by a majority read, nor
 * may it be answered before.
 */
export async function findFirstAnswer(keyed: KeyedRequest): Promise<Answer | null> {
  const stored = await IdempotencyKeyModel.findById(keyed.id)
    .read('primary')
    .readConcern('linearizable')
    .maxTimeMS(MAJORITY_MS)
    .lean<IdempotencyKey>()
  if (!stored) return null
  if (stored.requestHash !== keyed.requestHash) throw new RefusalError([{ code: 'http.idempotency-conflict' }])
  return { status: stored.status, body: JSON.parse(stored.body) as unknown, etag: stored.etag }
}

/** Remembers the answer, less its secrets, in the transaction of the change itself: both or neither. */
export async function rememberAnswer(
  keyed: KeyedRequest,
  answer: Answer,
  secrets: readonly string[] | undefined,
  now: Date,
  session: ClientSession,
): Promise<void> {
  const record: IdempotencyKey = {
    _id: keyed.id,
    requestHash: keyed.requestHash,
    status: answer.status,
    body: JSON.stringify(withoutSecrets(answer.body, secrets)),
    etag: answer.etag,
    createdAt: now,
  }
  await IdempotencyKeyModel.collection.insertOne(record as never, { session })
}

/** With null for what must not be kept, not even as part of a hash that could be guessed at. */
function withoutSecrets(body: unknown, secrets: readonly string[] = []): unknown {
  if (secrets.length === 0 || typeof body !== 'object' || body === null) return body
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, secrets.includes(name) ? null : value]))
}
