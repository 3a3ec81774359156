import { isDeepStrictEqual } from 'node:util'
import type { Exercise } from '../../server/business/party/authority/domain/exercise.ts'
import type { AuthorityGrant, GrantDecision } from '../../server/business/party/authority/domain/grant.ts'
import type { ChangeContents, PendingChange } from '../../server/business/party/changes/domain/pendingChange.ts'
import type { User } from '../../server/business/party/identity/domain/user.ts'
import { type CivilDate, civilDateOf } from '../../server/kernel/civilDate.ts'
import { nameOfPerson } from '../../server/kernel/reference.ts'
import { AuthorityExerciseModel } from '../authorityExercises.ts'
import { authorityGrantStore } from '../authorityGrants.ts'
import { EventModel, type StoredEvent } from '../events.ts'
import { nextNumber } from '../numbers.ts'
import { pendingChangeStore } from '../pendingChanges.ts'
import { type Stored, streamOf } from '../store.ts'
import { userStore } from '../users.ts'
import type { Created, Migration, MigrationData } from './migration.ts'
import type { Amounts, UserWithAmounts } from './past/userAmounts.ts'

/**
 * Limits over claims leave the person and become grants: since the day on which the amount was set, by whoever gave it, to
 * the person by name. What was decided under them names the grant. Changes that wait for their second person ask for the
 * rest alone; what they asked for in amounts is reported, to be proposed as a grant. Ended changes tell what they told.
 */
export const limitsAreGrants: Migration = {
  name: '0011-limits-are-grants',
  tolerates: '0.2.0',
  run: async (data) => {
    await data.createDocuments<User, AuthorityGrant, UserWithAmounts>(userStore, authorityGrantStore, (user) =>
      grantsOf(data, user),
    )
    await data.rewrite(AuthorityExerciseModel, async (exercise) => {
      const grantNo = await grantUnder(exercise)
      return grantNo === null
        ? []
        : [{ updateOne: { filter: { _id: exercise._id as never }, update: { $set: { grantNo } } } }]
    })
    await data.changeDocuments<User, UserWithAmounts>(userStore, ({ authority }) =>
      authority === undefined ? null : { authority: undefined },
    )
    await data.changeDocuments(pendingChangeStore, (change) => withoutAmounts(data, change))
  },
}

/** What each amount let a person decide. */
const DECISIONS = {
  claimApprovalLimitFen: 'approveClaim',
  claimDeclinatureLimitFen: 'declineClaim',
} as const satisfies Record<keyof Amounts, GrantDecision>
const AMOUNTS = Object.keys(DECISIONS) as (keyof Amounts)[]

type PastUser = UserWithAmounts & Stored

/** A person's amounts as grants; of somebody erased they ended with the person. */
async function grantsOf(data: MigrationData, user: PastUser): Promise<Created<AuthorityGrant>[]> {
  const { _id: userId, authority = {}, organisationId, organisationKind, erasedAt } = user
  const amounts = AMOUNTS.filter((name) => authority[name] !== undefined)
  if (amounts.length === 0) return []
  if (organisationKind !== 'insurer') {
    await data.report(`${userId} had limits over claims and is no insurer's: no grant was made of them`)
    return []
  }
  const events = await EventModel.find({ stream: streamOf(userStore, userId) })
    .sort({ seq: 1 })
    .lean<StoredEvent[]>()
  const grants: Created<AuthorityGrant>[] = []
  for (const name of amounts) {
    const limitFen = authority[name] ?? 0
    const given = givenBy(user, name, events)
    const by = (await proposedBy(userId, name, limitFen)) ?? given
    const id = await nextNumber('AG', given.since.slice(0, 4))
    if (by.userId === userId)
      await data.report(`${userId} had set the own limit over claims: such a grant does not count`)
    grants.push({
      id,
      content: {
        parties: { insurerIds: [organisationId], manufacturerId: '', userIds: [], recommenderId: '' },
        holder: { userId, name: nameOfPerson(userId), role: null },
        decision: DECISIONS[name],
        limitFen,
        productCode: null,
        greatestDiscountPpm: 0,
        categories: null,
        territory: null,
        approvals: 1,
        validFrom: given.since,
        validTo: erasedAt ? civilDateOf(erasedAt) : null,
        grantedByUserId: by.userId,
        grantedByName: by.name,
        revocation: null,
      },
    })
  }
  return grants
}

interface Giver {
  readonly userId: string
  readonly name: string
}

/** Since when the amount stands, and who raised it last, as the person's events tell. */
function givenBy(user: PastUser, name: keyof Amounts, events: readonly StoredEvent[]): Giver & { since: CivilDate } {
  let given = { userId: 'migration', name: limitsAreGrants.name, since: civilDateOf(user.createdAt) }
  let before: number | undefined
  for (const { payload, actor, businessDate } of events) {
    const told = payload.authority as Amounts | undefined
    if (told === undefined || told[name] === before) continue
    const raised = (told[name] ?? -1) > (before ?? -1)
    given = { ...(raised ? actorOf(actor) : given), since: businessDate }
    before = told[name]
  }
  return given
}

const actorOf = ({ userId, name }: Giver): Giver => ({
  userId,
  name: /^USR\d/.test(userId) ? nameOfPerson(userId) : name,
})

/** Who asked that the amount be given, where two people gave it: never the holder. */
async function proposedBy(userId: string, name: keyof Amounts, limitFen: number): Promise<Giver | null> {
  const changes = await pendingChangeStore.model
    .find({ subjectId: userId, state: 'effective' } as object)
    .sort({ _id: -1 })
    .lean<PendingChange<'userChange'>[]>()
  const giving = changes.find(({ content }) => content.authority?.[name] === limitFen)
  const voices = giving ? [giving.proposed, giving.confirmed] : []
  const voice = voices.find((act) => act !== null && act.userId !== userId)
  return voice ? actorOf(voice) : null
}

/** The grant made of the amount that a decision was taken under; null where it is another by now. */
async function grantUnder({ grantNo, userId, decision, limitFen }: Exercise): Promise<string | null> {
  if (grantNo !== userId) return null
  const grants = await authorityGrantStore.model
    .find({ 'holder.userId': userId, decision: { $in: [decision, 'approveClaim'] }, limitFen } as object)
    .lean<(AuthorityGrant & Stored)[]>()
  return (grants.find((grant) => grant.decision === decision) ?? grants[0])?._id ?? null
}

/** A change that waits, without its amounts; one that asked for nothing else lapses. */
async function withoutAmounts(data: MigrationData, change: PendingChange & Stored) {
  const { _id, state, before } = change
  if (state !== 'proposed' && state !== 'confirmed') return null
  const { authority, ...content } = change.content as ChangeContents['userChange']
  if (authority === undefined) return null
  const { authority: amountsBefore = {}, ...rest } = (before ?? {}) as ChangeContents['userChange']
  if (isDeepStrictEqual(authority, amountsBefore)) return { content, before: before && rest }
  const lapses = before !== null && isDeepStrictEqual(content, rest)
  await data.report(`${_id} asked for limits over claims${lapses ? ' alone and lapsed' : ''}: propose them as a grant`)
  return { content, before: before && rest, ...(lapses ? { state: 'expired' as const } : {}) }
}
