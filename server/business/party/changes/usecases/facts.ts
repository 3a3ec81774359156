import { type PendingChangeKind, rolesDeciding } from '../../../../../config/pendingChanges.ts'
import { pendingChangeStore } from '../../../../../models/pendingChanges.ts'
import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { ChangeFacts } from '../domain/guards.ts'
import type { PendingChange } from '../domain/pendingChange.ts'
import { ACCESS_CHANGES, type AccessGiven, areTied } from '../domain/ties.ts'

const HOUR_MS = 60 * 60 * 1000

interface Question {
  readonly kind: PendingChangeKind
  readonly organisationId: string
  readonly proposerId: string
  readonly personId: string | null
}

/** How many people of the organisation could decide such a change, besides who proposes it and whom it is about. */
export async function countDeciders(
  { session }: Reader,
  { kind, organisationId, proposerId, personId }: Question,
): Promise<number> {
  const others = {
    organisationId,
    disabled: false,
    roles: { $in: rolesDeciding(kind) },
    _id: { $nin: [proposerId, ...(personId === null ? [] : [personId])] },
  }
  return userStore.model.countDocuments(others as object, session && { session })
}

/** The cooling-off time, which every context in which a person acts has; a job decides nothing that asks for it. */
export function coolingOffMs({ coolingOffHours }: Pick<Reader, 'coolingOffHours'>): number {
  if (coolingOffHours === undefined) throw new Error('no cooling-off time is set')
  return coolingOffHours * HOUR_MS
}

/** What the conditions of a change's events look at. */
export async function factsOf(reader: Reader, change: PendingChange & Stored): Promise<ChangeFacts> {
  const { actor, now } = reader
  const { kind, organisationId, personId, proposed } = change
  const open = change.state === 'proposed' || change.state === 'confirmed'
  const [deciders, tied, fallen] = open
    ? await Promise.all([
        countDeciders(reader, { kind, organisationId, personId, proposerId: proposed.userId }),
        isTied(reader, change),
        findFallen(reader, change),
      ])
    : [0, false, []]
  return { change, actor, now, deciders, tied, fallen }
}

/** Who spoke for the change and could not speak for it today. */
async function findFallen({ session }: Reader, { kind, proposed, confirmed }: PendingChange): Promise<string[]> {
  const voices = confirmed ? [proposed, confirmed] : [proposed]
  const standing = await userStore.model
    .find(
      {
        _id: { $in: voices.map(({ userId }) => userId) },
        disabled: false,
        roles: { $in: rolesDeciding(kind) },
      } as object,
      { _id: 1 },
      session && { session },
    )
    .lean()
  const ids = new Set(standing.map(({ _id }) => String(_id)))
  return voices.filter(({ userId }) => !ids.has(userId)).map(({ name }) => name)
}

async function isTied(reader: Reader, { proposed, organisationId }: PendingChange): Promise<boolean> {
  const { actor, now, session = null } = reader
  if (actor.via.startsWith('job:')) return false
  const people = [proposed.userId, actor.userId]
  const given = await pendingChangeStore.model
    .find({ personId: { $in: people }, state: 'effective', kind: { $in: ACCESS_CHANGES } } as object, null, { session })
    .lean<AccessGiven[]>()
  return areTied(given, {
    proposerId: proposed.userId,
    confirmerId: actor.userId,
    standsIn: actor.organisationId !== organisationId,
    since: new Date(now.getTime() - coolingOffMs(reader)),
  })
}
