import { isDeepStrictEqual } from 'node:util'
import { expect } from 'chai'
import winston from 'winston'
import { holdsPermission, type Role } from '../../../config/permissions.ts'
import { AuthorityExerciseModel } from '../../../models/authorityExercises.ts'
import { acceptedBy, allStores } from '../../../models/store.ts'
import type { ClaimRow, ClaimView } from '../../../server/business/claims/claims.contract.ts'
import { proveLedger } from '../../../server/business/desk/audit/usecases/proveLedger.ts'
import { verifyChains } from '../../../server/business/desk/audit/usecases/verifyChains.ts'
import type { HeldGrants } from '../../../server/business/party/authority/authority.contract.ts'
import { PEOPLE } from '../../../server/demonstration/people.ts'
import type { Reader } from '../../../server/platform/database/reader.ts'
import { inUnitOfWork } from '../../../server/platform/database/unitOfWork.ts'
import type { ListView } from '../../../server/platform/http/listing.contract.ts'
import type { AnyRoute } from '../../../server/platform/http/route.ts'
import { routes } from '../../../server/routes.ts'
import { ACCESS } from '../../support/access.ts'
import type { ApiClient } from '../../support/client.ts'
import { usePastService } from '../../support/pastService.ts'

/** Of a list so many objects are opened by each role. */
const OPENED = 4
/** What lists need to be asked. */
const QUERIES: Readonly<Record<string, string>> = {
  '/search': '?q=2026',
  '/organisation-names': '?id=operator',
  '/accumulated-policies': '?dimension=maker&key=x',
  '/bank-reference-repetitions': '?day=2026-11-30&reference=x',
  '/audit/activity': '?from=2026-11-01&to=2026-11-30',
  '/audit/state': '?stream=catalogueEdition:EQ-2024',
  '/attachments': '?ownerKind=claim&ownerNumber=',
}

/** What is asked for with somebody's account, books or papers: past data knows them by other numbers. */
const OF_SOMEBODY = /^\/(exports\/)?(attachments|statements|journal)\b/

/** Fields by which a document hangs on its events: nothing of what people are shown. */
const OF_THE_CHAIN = /"(?:eventHash|stateHash)"/

/** Roles nobody had in the data of the past. */
const LATER_ROLES: readonly Role[] = ['organisationAdministrator']

const onePerRole = [
  ...new Map(
    Object.values(PEOPLE)
      .filter(({ roles }) => !roles.some((role) => LATER_ROLES.includes(role)))
      .toReversed()
      .map((person) => [person.roles.join(), person]),
  ).values(),
]
const parametersOf = ({ path }: AnyRoute) => [...path.matchAll(/:(\w+)/g)].length
const isObjectPage = ({ path }: AnyRoute) => /^\/[^/]+\/:\w+$/.test(path)
const segmentOf = ({ path }: AnyRoute) => path.split('/')[1] ?? ''
const readableBy = (roles: readonly Role[]) =>
  routes.filter(
    ({ method, permission }) => method === 'get' && permission !== 'public' && holdsPermission(roles, permission),
  )

const valueAt = (document: object, path: string): unknown =>
  path.split('.').reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>> | null)?.[key], document)

/** Reads every list; the ids in each, by the first segment of its path. */
async function readLists(client: ApiClient, readable: readonly AnyRoute[]): Promise<ReadonlyMap<string, string[]>> {
  const ids = new Map<string, string[]>()
  const read = async (route: AnyRoute, query: string) => {
    const { status, body } = await client.get(`${route.path}${query}`)
    expect(status, route.path).to.equal(200)
    expect(JSON.stringify(body), route.path).not.to.match(OF_THE_CHAIN)
    const { items = [] } = body as { items?: readonly { number?: string; id?: string; code?: string }[] }
    if (!Array.isArray(items)) return
    const found = items.map(({ number, id, code }) => number ?? id ?? code ?? '')
    ids.set(segmentOf(route), [...(ids.get(segmentOf(route)) ?? []), ...found])
  }
  const lists = readable.filter((route) => parametersOf(route) === 0)
  for (const route of lists.filter(({ path }) => !OF_SOMEBODY.test(path))) await read(route, QUERIES[route.path] ?? '')
  const attachments = lists.find(({ path }) => path === '/attachments')
  for (const claim of ids.get('claims') ?? [])
    if (attachments) await read(attachments, `${QUERIES['/attachments']}${claim}`)
  return ids
}

describe('data of version 0.1', () => {
  const service = usePastService('0.1')
  const reader: Reader = {
    actor: {
      userId: 'upgrade',
      name: 'upgrade',
      organisationId: 'operator',
      organisationKind: 'platform',
      roles: [],
      via: 'command',
    },
    now: new Date('2026-11-30T02:00:00Z'),
    businessDate: '2026-11-30',
    requestId: 'upgrade',
    logger: winston.createLogger({ silent: true }),
    access: ACCESS,
  }

  it('has whole chains after it was opened', async () => {
    const { broken, documents } = await verifyChains({ keys: ACCESS.keys })
    expect(broken).to.deep.equal([])
    expect(documents).to.be.greaterThan(240)
  })

  it('has its documents told whole by their events, so that each is rebuilt, and compares its secrets', async () => {
    const { documents, rebuilt, secretsUnseen } = await verifyChains({ keys: ACCESS.keys })
    expect({ rebuilt, secretsUnseen }).to.deep.equal({ rebuilt: documents, secretsUnseen: 0 })
  })

  it('has a ledger that proves', async () => {
    const { differences, policies, claims, transactions } = await proveLedger()
    expect({ differences, policies, claims }).to.deep.equal({ differences: [], policies: 13, claims: 7 })
    expect(transactions).to.be.greaterThan(policies + claims)
  })

  for (const { login, roles } of onePerRole) {
    it(`is read by ${login}: every list, every object page and what belongs to it`, async () => {
      const client = await service.signIn(login)
      const readable = readableBy(roles)
      const ids = await readLists(client, readable)
      for (const route of readable.filter((route) => parametersOf(route) === 1)) {
        for (const id of (ids.get(segmentOf(route)) ?? []).slice(0, OPENED)) {
          const { status, body } = await client.get(route.path.replace(/:\w+/, encodeURIComponent(id)))
          const place = `${route.path} of ${id}`
          expect(JSON.stringify(body) ?? '', place).not.to.match(OF_THE_CHAIN)
          if (isObjectPage(route)) expect(status, place).to.equal(200)
          else expect(status, place).to.be.lessThan(500)
        }
      }
    })
  }

  it('can be changed, every document of every store', async () => {
    const changed: string[] = []
    for (const store of allStores().values()) {
      for (const document of await store.model.find().lean()) {
        const before = document as { readonly _id: string } & Parameters<typeof acceptedBy>[1]
        await acceptedBy(store, before)
        await inUnitOfWork(reader, (work) =>
          work.change(store, document as never, {}, { type: `${store.name}.touched` }),
        )
        changed.push(store.name)
      }
    }
    expect([...new Set(changed)]).to.have.length.of.at.least(17)
    expect((await verifyChains()).broken).to.deep.equal([])
  })

  it('is found by what the absence of later fields means, in every store', async () => {
    const asked: string[] = []
    for (const { name, model, added } of allStores().values())
      for (const [path, absence] of Object.entries(added)) {
        const documents: readonly object[] = await model.find().lean()
        const meaning = documents.filter((document) => isDeepStrictEqual(valueAt(document, path), absence)).length
        expect(await model.countDocuments({ [path]: absence }), `${name} ${path}`).to.equal(meaning)
        expect(await model.countDocuments({ [path]: { $exists: true } }), `${name} ${path}`).to.equal(documents.length)
        asked.push(name)
      }
    expect(asked).to.include.members(['user', 'claim', 'apiToken'])
  })

  it('lets an approver decide what the limit of the time before grants let decide, and names the grant', async () => {
    const approver = await service.signIn('claims.approver')
    const { items } = (await approver.get('/claims?state=assessed')).body as ListView<ClaimRow>
    const [waiting] = items
    if (!waiting) throw new Error('the story leaves a claim to approve')
    const path = `/claims/${waiting.number}`
    const found = (await approver.get(path)).body as ClaimView
    if (!found.assessment) throw new Error('the claim is assessed')
    // Then nobody said what a thing was worth at the loss: it is assessed anew.
    const { lines, salvageFen, recoveredFen, surveyCostFen, noteZh } = found.assessment
    const valued = lines.map((line) => ({ ...line, valueAtLossFen: line.valueAtLossFen ?? 1_000_000_000 }))
    const findings = { lines: valued, salvageFen, recoveredFen, surveyCostFen, noteZh }
    const handler = await service.signIn('claims')
    const assessed = await handler.post(`${path}/assessment`, findings, { ifMatch: found.version })
    expect(assessed.status, JSON.stringify(assessed.body)).to.equal(200)
    const { version, assessment } = assessed.body as ClaimView
    const amountFen = assessment?.adjustment.payableFen ?? 0
    const approved = await approver.post(`${path}/approval`, { amountFen }, { ifMatch: version })
    expect(approved.status, JSON.stringify(approved.body)).to.equal(200)
    const { userId, grantNo } = await AuthorityExerciseModel.findOne({
      subject: waiting.number,
      decision: 'approveClaim',
    })
      .orFail()
      .lean()
    const held = (await approver.get(`/users/${userId}/authority`)).body as HeldGrants
    expect(held.items.map(({ number, limitFen }) => [number, limitFen])).to.deep.equal([[grantNo, 5_000_000_000]])
  })

  it('can be changed by the people at work', async () => {
    const manager = await service.signIn('underwriting.manager')
    const grants = await manager.get('/authority-grants')
    const grant = (grants.body as { items: { number: string; version: number; state: string }[] }).items[0]
    const revoked = await manager.post(
      `/authority-grants/${grant?.number}/revocation`,
      { reason: '换人' },
      { ifMatch: grant?.version ?? 0 },
    )
    expect(revoked.status).to.equal(200)
    expect((await verifyChains()).broken).to.deep.equal([])
  })
})
