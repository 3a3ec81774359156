import type { Exercise } from '../../server/business/party/authority/domain/exercise.ts'
import type { PendingChange } from '../../server/business/party/changes/domain/pendingChange.ts'
import type { User } from '../../server/business/party/identity/domain/user.ts'
import { policyContentHash } from '../../server/business/policy/documents/domain/policySchedule.ts'
import { hasReference, loginOfPerson, nameOfPerson, referenceTo, titleOfPerson } from '../../server/kernel/reference.ts'
import { isSealedText } from '../../server/kernel/sealedText.ts'
import { AuthorityExerciseModel } from '../authorityExercises.ts'
import { EventModel } from '../events.ts'
import { pendingChangeStore } from '../pendingChanges.ts'
import { policyStore } from '../policies.ts'
import { allStores, type Stored } from '../store.ts'
import { termSegmentStore } from '../termSegments.ts'
import { userStore } from '../users.ts'
import type { Migration, Retelling, SealPersonal } from './migration.ts'

/** Stores whose documents, or the events of these, say who did something; changes about people and people come last. */
const STORES = [
  'accumulationLimit',
  'attachment',
  'authorityGrant',
  'bankAccount',
  'catalogueEdition',
  'catalogueEntry',
  'claim',
  'definition',
  'delivery',
  'infectedUpload',
  'jobRequest',
  'organisation',
  'policy',
  'policyClaims',
  'quote',
  'riskInspection',
  'sanction',
  'submission',
  'subsidyApplication',
  'subsidyAssessment',
  'termSegment',
]
/** Stores in which a name beside a person's number is not that person's. */
const OF_OTHER_NAMES = ['apiToken', 'secondFactor']

/**
 * Documents, and events that no seal names yet, refer to the names of people from now on. What was printed of a policy stays
 * what it was: the hash on it is kept, as the name of who acknowledged the terms was part of it.
 */
export const namesAreReferredTo: Migration = {
  name: '0012-names-are-referred-to',
  tolerates: '0.2.0',
  run: async (data) => {
    const people = await findPeople()
    await data.changeDocuments(policyStore, async (policy) => {
      if (policy.issuedAt === null || policy.printedHashes.length > 0) return null
      const terms = await termSegmentStore.model.find({ policyNo: policy._id }).sort({ _id: 1 }).lean()
      const printedHashes = terms.map((segment) => ({
        versionNo: segment.versionNo,
        hash: policyContentHash(policy, segment),
      }))
      return { printedHashes }
    })
    const refer: Retelling = (value) => withReferences(value, people)
    for (const name of STORES) await data.tellAnew(storeNamed(name), () => refer)
    for (const name of OF_OTHER_NAMES) await data.tellAnew(storeNamed(name), () => ofActors(people))
    await data.tellAnew(pendingChangeStore, (change) => ofChange(change, people))
    await data.tellAnew(userStore, (user, seal) => ofUser(user, people, seal))
    for (const name of people.ambiguous)
      await data.report(`several people are or were called ${name}: without a number it stays`)
    await data.rewrite(AuthorityExerciseModel, ({ _id, userId, userName }: Exercise) =>
      people.numbers.has(userId) && userName !== nameOfPerson(userId)
        ? [{ updateOne: { filter: { _id: _id as never }, update: { $set: { userName: nameOfPerson(userId) } } } }]
        : [],
    )
  },
}

interface People {
  readonly numbers: ReadonlySet<string>
  /** By every name on record, former ones included; null for a name of several. */
  readonly byName: ReadonlyMap<string, string | null>
  /** Names of several that stood somewhere without a number. */
  readonly ambiguous: Set<string>
}

async function findPeople(): Promise<People> {
  const byName = new Map<string, string | null>()
  const note = (name: unknown, userId: string) => {
    if (typeof name === 'string') byName.set(name, (byName.get(name) ?? userId) === userId ? userId : null)
  }
  const users = await userStore.model.find({}, { name: 1 }).lean<{ _id: string; name: string }[]>()
  for (const { _id, name } of users) note(name, _id)
  const told = { stream: /^user:/, 'payload.name': { $exists: true } }
  for await (const { stream, payload } of EventModel.find(told, { stream: 1, payload: 1 }).lean().cursor())
    note(payload.name, stream.slice('user:'.length))
  return { numbers: new Set(users.map(({ _id }) => _id)), byName, ambiguous: new Set() }
}

function storeNamed(name: string) {
  const store = allStores().get(name)
  if (!store) throw new Error(`the store ${name} is not known`)
  return store
}

/** A value with people's names replaced, wherever it says them; the same value where it says none. */
const withReferences = <V>(value: V, people: People): V =>
  retold(value, (text, key, beside) => {
    const userId = SAYS_NAME.test(key) ? numberOf(text, key, beside, people) : null
    return userId === null ? text : nameOfPerson(userId)
  })

const SAYS_NAME = /^(?:name|userName|\w*[bB]yName)$/

/** Whose name it is: the person whose number stands beside it, else, where no number does, the only one of that name. */
function numberOf(name: string, key: string, beside: Part, people: People): string | null {
  const role = key.replace(/Name$/, '')
  const places = /^(?:name|userName)$/.test(key) ? ['userId'] : [`${role}UserId`, `${role}Id`]
  const number = places.map((place) => beside[place]).find((found) => typeof found === 'string')
  if (number !== undefined) return people.numbers.has(number) ? number : null
  if (key === 'name' || key === 'userName') return null
  const found = people.byName.get(name)
  if (found === null) people.ambiguous.add(name)
  return found ?? null
}

/** What stays but for the name of who acted. */
const ofActors =
  (people: People): Retelling =>
  (value) =>
    isPart(value) && 'via' in value ? withReferences(value, people) : value

/** A change refers to whom its title names; what it would change about a person stays the change's own. */
function ofChange(change: PendingChange & Stored, people: People): Retelling {
  const title = titleOf(change)
  return (value) => {
    if (!isPart(value)) return value
    const { content, before } = value
    const told = withReferences(value.title === change.title ? { ...value, title } : value, people)
    const kept = { ...told, ...(content !== undefined && { content }), ...(before !== undefined && { before }) }
    return isSame(kept, value) ? value : (kept as typeof value)
  }
}

function titleOf({ _id, kind, personId, title }: PendingChange & Stored): string {
  if (kind === 'userAdmission')
    return ['name', 'login'].map((field) => referenceTo('pendingChange', _id, `content.${field}`)).join(' · ')
  if (kind === 'authorityGrant') return personId === null ? title : nameOfPerson(personId)
  const isAboutPerson = personId !== null && kind !== 'organisationChange' && title.includes(' · ')
  return isAboutPerson ? titleOfPerson(personId) : title
}

/** Events of a person refer to name and login; former ones they keep encrypted with the person's key. */
function ofUser(user: User & Stored, people: People, seal: SealPersonal): Retelling {
  const { _id, login, name } = user
  const told = (text: unknown, now: string, reference: string, path: string) => {
    if (typeof text !== 'string' || text === _id || isSealedText(text) || hasReference(text)) return text
    return text === now ? reference : seal(text, path)
  }
  return (value) => {
    if (value === user || !isPart(value)) return value
    if ('via' in value) return withReferences(value, people)
    const kept = {
      ...value,
      ...('login' in value && { login: told(value.login, login, loginOfPerson(_id), 'login') }),
      ...('name' in value && { name: told(value.name, name, nameOfPerson(_id), 'name') }),
    }
    return isSame(kept, value) ? value : (kept as typeof value)
  }
}

type Part = Readonly<Record<string, unknown>>

const isPart = (value: unknown): value is Part =>
  Object.prototype.toString.call(value) === '[object Object]' && !('_bsontype' in (value as object))

const isSame = (one: Part, other: Part): boolean => Object.entries(one).every(([key, value]) => other[key] === value)

/** A value with each text in it as `tell` answers, told its key and what stands beside it. */
function retold<V>(
  value: V,
  tell: (text: string, key: string, beside: Part) => string,
  key = '',
  beside: Part = {},
): V {
  if (typeof value === 'string') return tell(value, key, beside) as V & string
  if (Array.isArray(value)) {
    const parts = value.map((part) => retold(part, tell))
    return parts.some((part, index) => part !== value[index]) ? (parts as V & unknown[]) : value
  }
  if (!isPart(value)) return value
  const entries = Object.entries(value).map(([name, inner]) => [name, retold(inner, tell, name, value)] as const)
  return entries.some(([name, inner]) => inner !== value[name]) ? (Object.fromEntries(entries) as V & Part) : value
}
