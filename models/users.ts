import { administers, type User } from '../server/business/party/identity/domain/user.ts'
import type { Actor } from '../server/platform/acting/domain/actor.ts'
import type { VisibilityFilter } from '../server/platform/acting/domain/visibility.ts'
import { EVERYBODY } from '../server/platform/searching/domain/searchKeys.ts'
import { markedSearch } from './search.ts'
import { directoryOf } from './searchNames.ts'
import { defineStore, type Stored } from './store.ts'

/** Any moment: the index holds only who has one. */
const EVER = { $gt: new Date(0) }

const userSearch = markedSearch<User & Stored>({
  texts: ({ _id, login, name }) => [_id, login, name],
  readers: ({ _id, organisationId }) => [EVERYBODY, organisationId, _id],
  as: readerOfUsers,
})

/** People. The platform sees all, an organisation's administrators their own, everyone else only themselves. */
export const userStore = defineStore<User>({
  name: 'user',
  collection: 'users',
  revised: 'members',
  definition: {
    login: { type: String, required: true },
    name: { type: String, required: true },
    organisationId: { type: String, required: true },
    organisationKind: { type: String, required: true },
    roles: { type: [String], required: true },
    passwordHash: { type: String, required: true },
    passwordKind: { type: String, enum: ['own', 'initial', 'demonstration'], required: true },
    passwordSetAt: { type: Date },
    disabled: { type: Boolean, required: true },
    erasedAt: { type: Date },
  },
  added: { passwordSetAt: null, erasedAt: null },
  secrets: ['passwordHash'],
  personal: ['login', 'name'],
  indexes: [
    [{ login: 1 }, { unique: true }],
    [{ organisationId: 1, login: 1, _id: 1 }],
    [{ organisationId: 1, createdAt: 1, _id: 1 }],
    [{ login: 1, _id: 1 }],
    [{ createdAt: 1, _id: 1 }],
    [{ disabled: 1, login: 1, _id: 1 }],
    [{ erasedAt: 1 }, { partialFilterExpression: { erasedAt: EVER } }],
  ],
  visibility: visibleUsers,
  search: userSearch,
})

/** What people are called that documents refer to, for those who look after them: an organisation's own, everybody's, one's self. */
export const userDirectory = directoryOf(userStore.model, userSearch, (reader) => reader)

/** Numbers of everybody who was erased. */
export async function findErased(): Promise<string[]> {
  const found = await userStore.model
    .find({ erasedAt: EVER } as object, { _id: 1 })
    .sort({ _id: 1 })
    .lean()
  return found.map(({ _id }) => String(_id))
}

const seesAll = ({ organisationKind, via }: Actor): boolean =>
  organisationKind === 'platform' || via.startsWith('job:') || via === 'command'

function readerOfUsers(actor: Actor): string {
  if (seesAll(actor)) return EVERYBODY
  return administers(actor.roles) ? actor.organisationId : actor.userId
}

function visibleUsers(actor: Actor): VisibilityFilter {
  if (seesAll(actor)) return {}
  return administers(actor.roles) ? { organisationId: actor.organisationId } : { _id: actor.userId }
}
