import { authorityGrantStore } from '../../../../../models/authorityGrants.ts'
import { EventModel } from '../../../../../models/events.ts'
import { pendingChangeStore } from '../../../../../models/pendingChanges.ts'
import { erasedFields, holdsPersonal } from '../../../../../models/personal.ts'
import type { Stored } from '../../../../../models/store.ts'
import { userStore } from '../../../../../models/users.ts'
import { BEGINS_WITH_REFERENCE } from '../../../../kernel/reference.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { BEGINS_SEALED } from '../../../../kernel/sealedText.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { PendingChange } from '../../changes/domain/pendingChange.ts'
import { decideErasure } from '../domain/erasure.ts'
import type { User } from '../domain/user.ts'
import { endAccess } from './access.ts'
import { hashPassword } from './passwordHash.ts'
import type { PersonOutcome } from './personOutcome.ts'
import { loadManaged, proposeAbout } from './personProposal.ts'
import { resetSecondFactor } from './resetSecondFactor.ts'
import { revokeTokensOf } from './revokeTokensOf.ts'
import { findSecondFactor } from './secondFactor.ts'
import { createOneTimePassword } from './secrets.ts'

export interface ProposeErasure {
  readonly userId: string
  readonly reason: string
}

/** Asks a second person that what is kept of a person be erased, at the person's request or because its time is over. */
export async function proposeErasure(work: UnitOfWork, { userId, reason }: ProposeErasure): Promise<PersonOutcome> {
  const user = await loadManaged(work, userId)
  await refuseErasure(work, user)
  return proposeAbout(work, 'personErasure', user, reason)
}

/** Refuses while something stands in the way of erasing a person. */
export async function refuseErasure(work: UnitOfWork, user: User & Stored): Promise<void> {
  const { now } = work
  const [openChanges, grants, lastActAt] = await Promise.all([
    findOpenChanges(work, user._id),
    findGrants(work, user._id),
    findLastAct(work, user._id),
  ])
  valueOrThrow(decideErasure({ user, openChanges, grants, lastActAt, now }))
}

/**
 * Erases what is kept of a person: name and login give way to the person's number in the person's document and in the
 * changes about it, and with that their keys are destroyed, so that no event tells them any more. Who decided what stays
 * on record under the number. What can be signed in with goes as well.
 */
export async function erasePerson(work: UnitOfWork, user: User & Stored, reason: string): Promise<User & Stored> {
  const { _id: userId } = user
  for (const change of await findChangesAbout(work, user))
    await work.change(pendingChangeStore, change, erasedFields(pendingChangeStore, change, userId), {
      type: 'pendingChange.erased',
    })
  if (await findSecondFactor(work, userId)) await resetSecondFactor(work, { userId, reason })
  await revokeTokensOf(work, userId)
  const gone = {
    ...erasedFields(userStore, user, userId),
    passwordHash: await hashPassword(createOneTimePassword(), work),
    passwordSetAt: work.now,
    disabled: true,
    erasedAt: work.now,
  }
  const eventsInTheClear = await countEventsInTheClear(work, userId)
  const erased = await work.change(userStore, user, gone, {
    type: 'user.erased',
    reason,
    payload: { eventsInTheClear },
  })
  await endAccess(work, { userId })
  // Outlives the database: a backup restored later does not know of it.
  work.afterCommit(async () => void work.logger.info('a person was erased', { userId, eventsInTheClear }))
  return erased
}

/** Changes that say something of the person: about the person, and proposals to admit somebody of that login. */
async function findChangesAbout(
  { session }: UnitOfWork,
  { _id: personId, login }: User & Stored,
): Promise<(PendingChange & Stored)[]> {
  const about = { $or: [{ personId }, { kind: 'userAdmission', 'content.login': login }] }
  const changes = await pendingChangeStore.model
    .find(about as object, null, { session })
    .sort({ _id: 1 })
    .lean<(PendingChange & Stored)[]>()
  return changes.filter((change) => holdsPersonal(pendingChangeStore, change))
}

async function findOpenChanges({ session }: Reader, userId: string): Promise<string[]> {
  const theirs = [{ personId: userId }, { 'proposed.userId': userId }, { 'confirmed.userId': userId }]
  const open = { state: { $in: ['proposed', 'confirmed'] }, kind: { $ne: 'personErasure' }, $or: theirs }
  const found = await pendingChangeStore.model
    .find(open as object, { _id: 1 }, session && { session })
    .sort({ _id: 1 })
    .lean()
  return found.map(({ _id }) => String(_id))
}

async function findGrants({ session, businessDate }: Reader, userId: string): Promise<string[]> {
  const held = {
    'holder.userId': userId,
    revocation: null,
    $or: [{ validTo: null }, { validTo: { $gt: businessDate } }],
  }
  const found = await authorityGrantStore.model
    .find(held as object, { _id: 1 }, session && { session })
    .sort({ _id: 1 })
    .lean()
  return found.map(({ _id }) => String(_id))
}

/** Streams in which a person only looks after the own account. */
const OWN_ACCOUNT = /^(?:user|secondFactor|apiToken):/

async function findLastAct({ session }: Reader, userId: string): Promise<Date | null> {
  const act = { 'actor.userId': userId, stream: { $not: OWN_ACCOUNT } }
  const last = await EventModel.findOne(act, { at: 1 }, session && { session })
    .sort({ at: -1, _id: -1 })
    .lean<{ at: Date }>()
  return last?.at ?? null
}

/**
 * How many events of the time before names were kept apart still tell this person's: what is sealed cannot be rewritten,
 * so that is said and not hidden.
 */
async function countEventsInTheClear({ session }: UnitOfWork, userId: string): Promise<number> {
  const acts = { 'actor.userId': userId, 'actor.name': { $not: BEGINS_WITH_REFERENCE } }
  const told = {
    stream: `user:${userId}`,
    'payload.name': { $exists: true, $nin: [BEGINS_WITH_REFERENCE, BEGINS_SEALED] },
  }
  const [own, about] = await Promise.all([
    EventModel.countDocuments(acts, { session }),
    EventModel.countDocuments({ ...told, 'actor.userId': { $ne: userId } }, { session }),
  ])
  return own + about
}
