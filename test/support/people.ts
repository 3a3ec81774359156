import { BSON, type Document } from 'mongodb'
import mongoose from 'mongoose'
import pLimit from 'p-limit'
import winston from 'winston'
import type { OrganisationKind, Role } from '../../config/permissions.ts'
import { renewAllMarks } from '../../models/revisions.ts'
import { SOURCES } from '../../scripts/buildStamp.ts'
import { keptOf } from '../../scripts/kept.ts'
import type { GrantBody } from '../../server/business/party/authority/authority.contract.ts'
import { proposeGrant } from '../../server/business/party/authority/usecases/proposeGrant.ts'
import { proposeAccountOpening } from '../../server/business/party/banking/usecases/proposeAccountChange.ts'
import { acknowledgeChange } from '../../server/business/party/changes/usecases/acknowledgeChange.ts'
import { confirmChange } from '../../server/business/party/changes/usecases/decideChange.ts'
import type { InsurerOffice, InsurerStanding } from '../../server/business/party/identity/domain/organisation.ts'
import { createOrganisation } from '../../server/business/party/identity/usecases/createOrganisation.ts'
import { createUser } from '../../server/business/party/identity/usecases/createUser.ts'
import { nameOfPerson } from '../../server/kernel/reference.ts'
import { usccCheckCharacter } from '../../server/kernel/uscc.ts'
import type { Actor } from '../../server/platform/acting/domain/actor.ts'
import { inUnitOfWork, type UnitOfWork } from '../../server/platform/database/unitOfWork.ts'
import { ACCESS } from './access.ts'

interface OrganisationFacts {
  readonly kind: OrganisationKind
  readonly region: string
  readonly recommender?: 'recommenderA' | 'recommenderB'
}

/** Two of every kind that must not see each other's cases. Manufacturer A answers to recommender A, B to B. */
const ORGANISATIONS = {
  platform: { kind: 'platform', region: '110000' },
  ministry: { kind: 'ministry', region: '110000' },
  regulator: { kind: 'regulator', region: '110000' },
  expertBody: { kind: 'expertBody', region: '110000' },
  recommenderA: { kind: 'recommender', region: '210000' },
  recommenderB: { kind: 'recommender', region: '330000' },
  insurerA: { kind: 'insurer', region: '110000' },
  insurerB: { kind: 'insurer', region: '310000' },
  manufacturerA: { kind: 'manufacturer', region: '210100', recommender: 'recommenderA' },
  manufacturerB: { kind: 'manufacturer', region: '330100', recommender: 'recommenderB' },
  equipmentUserA: { kind: 'equipmentUser', region: '130000' },
  equipmentUserB: { kind: 'equipmentUser', region: '330200' },
} as const satisfies Record<string, OrganisationFacts>
export type OrganisationName = keyof typeof ORGANISATIONS

interface PersonFacts {
  readonly organisation: OrganisationName
  readonly role: Role
}

const YUAN_10_000 = 1_000_000
export const JUNIOR_LIMIT_FEN = 10_000 * YUAN_10_000
export const SENIOR_LIMIT_FEN = 100_000 * YUAN_10_000
export const APPROVER_LIMIT_FEN = 5_000 * YUAN_10_000
const HANDLER_LIMIT_FEN = 50 * YUAN_10_000

/** One person per role and organisation, and a second one where four eyes need it. */
const PERSONS = {
  administrator: { organisation: 'platform', role: 'administrator' },
  administrator2: { organisation: 'platform', role: 'administrator' },
  organisationAdministratorA: { organisation: 'insurerA', role: 'organisationAdministrator' },
  organisationAdministratorA2: { organisation: 'insurerA', role: 'organisationAdministrator' },
  organisationAdministratorB: { organisation: 'insurerB', role: 'organisationAdministrator' },
  equipmentUserAdministratorA: { organisation: 'equipmentUserA', role: 'organisationAdministrator' },
  equipmentUserAdministratorB: { organisation: 'equipmentUserB', role: 'organisationAdministrator' },
  ministryAdministrator: { organisation: 'ministry', role: 'organisationAdministrator' },
  ministryAdministrator2: { organisation: 'ministry', role: 'organisationAdministrator' },
  ministryOfficer: { organisation: 'ministry', role: 'ministryOfficer' },
  ministryFinance: { organisation: 'ministry', role: 'ministryFinance' },
  supervisor: { organisation: 'regulator', role: 'supervisor' },
  expert: { organisation: 'expertBody', role: 'expert' },
  recommenderA: { organisation: 'recommenderA', role: 'recommenderOfficer' },
  recommenderB: { organisation: 'recommenderB', role: 'recommenderOfficer' },
  underwriterA: { organisation: 'insurerA', role: 'underwriter' },
  underwriterB: { organisation: 'insurerB', role: 'underwriter' },
  seniorUnderwriterA: { organisation: 'insurerA', role: 'seniorUnderwriter' },
  seniorUnderwriterB: { organisation: 'insurerB', role: 'seniorUnderwriter' },
  seniorUnderwriterA2: { organisation: 'insurerA', role: 'seniorUnderwriter' },
  underwritingManagerA: { organisation: 'insurerA', role: 'underwritingManager' },
  underwritingManagerB: { organisation: 'insurerB', role: 'underwritingManager' },
  claimsHandlerA: { organisation: 'insurerA', role: 'claimsHandler' },
  claimsHandlerB: { organisation: 'insurerB', role: 'claimsHandler' },
  claimsApproverA: { organisation: 'insurerA', role: 'claimsApprover' },
  claimsApproverA2: { organisation: 'insurerA', role: 'claimsApprover' },
  claimsApproverB: { organisation: 'insurerB', role: 'claimsApprover' },
  productManagerA: { organisation: 'insurerA', role: 'productManager' },
  productManagerA2: { organisation: 'insurerA', role: 'productManager' },
  productManagerB: { organisation: 'insurerB', role: 'productManager' },
  insurerFinanceA: { organisation: 'insurerA', role: 'insurerFinance' },
  insurerFinanceA2: { organisation: 'insurerA', role: 'insurerFinance' },
  insurerFinanceB: { organisation: 'insurerB', role: 'insurerFinance' },
  manufacturerA: { organisation: 'manufacturerA', role: 'manufacturerAgent' },
  manufacturerB: { organisation: 'manufacturerB', role: 'manufacturerAgent' },
  equipmentUserA: { organisation: 'equipmentUserA', role: 'equipmentUserAgent' },
  equipmentUserB: { organisation: 'equipmentUserB', role: 'equipmentUserAgent' },
} as const satisfies Record<string, PersonFacts>
export type PersonName = keyof typeof PERSONS

export const PERSON_NAMES = Object.keys(PERSONS) as PersonName[]

export interface Person {
  readonly id: string
  readonly login: string
  readonly password: string
  readonly organisationId: string
  readonly role: Role
  readonly actor: Actor
}

export interface People {
  readonly organisations: Readonly<Record<OrganisationName, string>>
  readonly persons: Readonly<Record<PersonName, Person>>
  /** Numbers of the equipment users' bank accounts. */
  readonly bankAccounts: Readonly<Record<AccountHolder, string>>
}

export type AccountHolder = 'equipmentUserA' | 'equipmentUserB'

const PASSWORD = 'only-for-tests-0815'
const ADMITTED_AT_ONCE = 4

/** A job: may do what the first administrator may not do yet. */
const FOUNDER: Actor = {
  userId: 'USR0',
  name: 'founder',
  organisationId: 'ORG0',
  organisationKind: 'platform',
  roles: ['administrator'],
  via: 'command',
}

interface Settled {
  readonly people: People
  /** By collection. */
  readonly documents: Readonly<Record<string, readonly Document[]>>
}

let settled: Settled | undefined

/**
 * Puts the people into an empty database: once for a state of the sources through the use cases, after that as a copy of
 * what those wrote, because judging and hashing forty passwords anew takes seconds of a processor.
 */
export async function settlePeople(): Promise<People> {
  let admitted = false
  settled ??= BSON.EJSON.parse(
    await keptOf('people', [...SOURCES, 'test/support'], async () => {
      admitted = true
      return BSON.EJSON.stringify(
        { people: await createPeople(), documents: await copyDocuments() },
        { relaxed: false },
      )
    }),
    { relaxed: false },
  ) as Settled
  if (admitted) return settled.people
  for (const [name, documents] of Object.entries(settled.documents))
    await mongoose.connection.collection(name).insertMany([...documents])
  // Another spec of this process may have read under the marks that came back.
  await renewAllMarks()
  return settled.people
}

/** Of each insurer: 300亿 of capital and 210% of solvency, enough to insure alone and to lead. */
export const STANDING: InsurerStanding = {
  registeredCapitalFen: 3_000_000_000_000,
  solvency: Array.from({ length: 12 }, (_, index) => ({ year: 2015 + index, ratioPpm: 2_100_000 })),
}

/** How each insurer is reached. */
export const OFFICE: InsurerOffice = {
  address: '北京市西城区金融大街1号',
  serviceLine: '95500',
  claimsLine: '400-100-9551',
}

async function createPeople(): Promise<People> {
  const organisations: Partial<Record<OrganisationName, string>> = {}
  for (const [name, facts] of Object.entries(ORGANISATIONS) as [OrganisationName, OrganisationFacts][]) {
    const recommenderId = facts.recommender ? (organisations[facts.recommender] ?? null) : null
    const body = {
      kind: facts.kind,
      nameZh: `${name}公司`,
      nameEn: `${name} Ltd`,
      uscc: creditCodeOf(name),
      region: facts.region,
      recommenderId,
      ...(facts.kind === 'insurer' && { insurerStanding: STANDING, insurerOffice: OFFICE }),
    }
    organisations[name] = (await founded((work) => createOrganisation(work, body)))._id
  }
  const complete = organisations as Record<OrganisationName, string>
  // All at once would take each of them, on a busy machine, longer than a unit of work may.
  const line = pLimit(ADMITTED_AT_ONCE)
  const persons = await Promise.all(
    PERSON_NAMES.map((name) => line(async () => [name, await admit(name, complete)] as const)),
  )
  const named = Object.fromEntries(persons) as Record<PersonName, Person>
  const claimsPeople = {
    A: [named.claimsHandlerA, named.claimsApproverA, named.claimsApproverA2],
    B: [named.claimsHandlerB, named.claimsApproverB],
  }
  for (const insurer of ['A', 'B'] as const)
    await grantAuthority(
      named[`underwritingManager${insurer}`].actor,
      named[`organisationAdministrator${insurer}`].actor,
      claimsPeople[insurer],
    )
  const bankAccounts = {
    equipmentUserA: await openAccount(
      named.equipmentUserAdministratorA,
      named.administrator.actor,
      'equipmentUserAdministratorA',
      '6222 0200 1100 1234',
    ),
    equipmentUserB: await openAccount(
      named.equipmentUserAdministratorB,
      named.administrator.actor,
      'equipmentUserAdministratorB',
      '6222 0200 1100 5678',
    ),
  }
  return { organisations: complete, persons: named, bankAccounts }
}

/**
 * Underwriters up to 1亿 alone, seniors up to 10亿 for what others made; both may decline up to 10亿. By name, who approves
 * claims up to 5,000万 and who handles them declines up to 50万.
 */
async function grantAuthority(manager: Actor, confirmer: Actor, claimsPeople: readonly Person[]): Promise<void> {
  const general = {
    holderUserId: null,
    holderRole: null,
    productCode: null,
    categories: null,
    territory: null,
    approvals: 1,
    validFrom: '2018-01-01',
    validTo: null,
    reason: '分级授权',
  }
  const junior = {
    ...general,
    holderRole: 'underwriter',
    limitFen: JUNIOR_LIMIT_FEN,
    greatestDiscountPpm: 50_000,
  } as const
  const senior = {
    ...general,
    holderRole: 'seniorUnderwriter',
    limitFen: SENIOR_LIMIT_FEN,
    greatestDiscountPpm: 200_000,
  } as const
  const grants: readonly GrantBody[] = [
    { ...junior, decision: 'release' },
    { ...junior, decision: 'approve' },
    { ...junior, decision: 'decline', limitFen: SENIOR_LIMIT_FEN },
    { ...senior, decision: 'approve' },
    { ...senior, decision: 'decline' },
    ...claimsPeople.map(({ id: holderUserId, role }): GrantBody => {
      const byName = { ...general, holderUserId, greatestDiscountPpm: 0 }
      return role === 'claimsApprover'
        ? { ...byName, decision: 'approveClaim', limitFen: APPROVER_LIMIT_FEN }
        : { ...byName, decision: 'declineClaim', limitFen: HANDLER_LIMIT_FEN }
    }),
  ]
  for (const body of grants) {
    const { _id: number } = await founded((work) => proposeGrant(work, body), manager)
    await founded((work) => confirmChange(work, { changeNo: number }), confirmer)
    const holder = claimsPeople.find(({ id }) => id === body.holderUserId)
    if (holder) await founded((work) => acknowledgeChange(work, { changeNo: number }), holder.actor)
  }
}

/** An account for claims; the organisation has one administrator, so the platform confirms. */
async function openAccount(
  { actor }: Person,
  platform: Actor,
  accountHolder: string,
  accountNumber: string,
): Promise<string> {
  const details = {
    accountHolder,
    bank: '中国工商银行',
    accountNumber,
    purpose: 'claims',
  } as const
  const body = { ...details, reason: '收取赔款' }
  const { _id: number } = await founded((work) => proposeAccountOpening(work, body), actor)
  const { subjectId } = await founded((work) => confirmChange(work, { changeNo: number }), platform)
  return subjectId ?? ''
}

async function admit(name: PersonName, organisations: Record<OrganisationName, string>): Promise<Person> {
  const { organisation, role }: PersonFacts = PERSONS[name]
  const organisationId = organisations[organisation]
  const body = {
    login: name,
    name,
    organisationId,
    roles: [role],
    password: PASSWORD,
  }
  const user = await founded((work) => createUser(work, { ...body, passwordKind: 'own' }))
  const { _id: id, login, roles, organisationKind } = user
  const actor: Actor = { userId: id, name: nameOfPerson(id), organisationId, organisationKind, roles, via: 'session' }
  return { id, login, password: PASSWORD, organisationId, role, actor }
}

const founded = <R>(run: (work: UnitOfWork) => Promise<R>, actor: Actor = FOUNDER): Promise<R> =>
  inUnitOfWork(
    {
      actor,
      now: new Date('2026-01-05T01:00:00Z'),
      businessDate: '2026-01-05',
      requestId: 'founding',
      publicOrigin: 'http://firstcover.test',
      coolingOffHours: 0,
      access: ACCESS,
      logger: winston.createLogger({ silent: true }),
    },
    run,
  )

/** An invented credit code with a right check character, the same for the same name. */
export function creditCodeOf(name: string): string {
  const digits = [...name].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_000_007, 7)
  const first17 = `91110000${String(digits).padStart(9, '0').slice(-9)}`
  return first17 + usccCheckCharacter(first17)
}

/** Everything that admitting people has written, wherever it keeps it. */
async function copyDocuments(): Promise<Settled['documents']> {
  const { collections } = mongoose.connection
  const copies = Object.values(collections).map(
    async (collection) => [collection.collectionName, await collection.find().toArray()] as const,
  )
  return Object.fromEntries((await Promise.all(copies)).filter(([, documents]) => documents.length > 0))
}
