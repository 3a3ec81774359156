import { expect } from 'chai'
import { holdsPermission, PERMISSIONS, type Role } from '../../config/permissions.ts'
import { proposeAccountOpening } from '../../server/business/party/banking/usecases/proposeAccountChange.ts'
import { confirmChange } from '../../server/business/party/changes/usecases/decideChange.ts'
import type { OwnSessionView } from '../../server/business/party/identity/identity.contract.ts'
import { markForRefund } from '../../server/business/policy/collection/usecases/markForRefund.ts'
import type { AnyRoute } from '../../server/platform/http/route.ts'
import { routes } from '../../server/routes.ts'
import { useService } from '../support/app.ts'
import { csvOf, importerIn, lineOf } from '../support/bordereau/lists.ts'
import type { Answer, ApiClient } from '../support/client.ts'
import { creditsOf, importedStatement } from '../support/collection/statements.ts'
import { lets, PARTIES, plant, plantAttachment, STRANGERS, tenantCollections, unplant } from '../support/foreign.ts'
import { PERSON_NAMES, type PersonName } from '../support/people.ts'
import { sampleOf } from '../support/sample.ts'
import { runAtTheBank } from '../support/treasury/paidByRun.ts'

/** Routes for people who are not signed in. Everything else asks who they are. */
const PUBLIC = [
  'post /session',
  'get /pre-check/products',
  'get /pre-check/entries',
  'post /pre-checks',
  'get /verifications/:number',
]

/**
 * Whose the objects are that do not belong to the parties of a case, by first path segment: `reference` everyone's who
 * holds the permission, `organisation` its administrators', `platform` the platform's, `own` the person's, `case` those who see the case it is attached to.
 */
const OWNERS: Readonly<Record<string, 'reference' | 'organisation' | 'platform' | 'own' | 'case'>> = {
  organisations: 'reference',
  products: 'reference',
  tariffs: 'reference',
  'shipped-definitions': 'reference',
  'catalogue-entries': 'reference',
  'catalogue-editions': 'reference',
  'subsidy-rule-sets': 'reference',
  sanctions: 'reference',
  users: 'organisation',
  'bank-accounts': 'organisation',
  'bank-statements': 'organisation',
  'bank-credits': 'organisation',
  'payment-runs': 'organisation',
  bordereaux: 'organisation',
  'pending-changes': 'organisation',
  jobs: 'platform',
  'job-runs': 'platform',
  followers: 'platform',
  batches: 'platform',
  sessions: 'own',
  'api-tokens': 'own',
  attachments: 'case',
}

/** What exists for one case only: for strangers there is neither. */
const LISTS_OF_ONE_CASE = ['get /attachments', 'get /audit/state']

/** Paths that name a list, of which everyone has their own: nobody else's can be named, see `savedviews/savedViews.test.ts`. */
const NAMES_A_LIST = 'saved-views'

/** Body keys that name a case of another tenant, and its collection. */
const NAMED_CASES: Readonly<Record<string, string>> = {
  submissionNo: 'submissions',
  quoteNo: 'quotes',
  policyNo: 'policies',
  renewalOf: 'policies',
  claimNo: 'claims',
  assessmentNo: 'subsidyAssessments',
}

const nameOf = (route: AnyRoute) => `${route.method} ${route.path}`
/** An export is of what its list is of. */
const segmentOf = (route: AnyRoute) => route.path.replace(/^\/exports/, '').split('/')[1] ?? ''
const collectionOf = (route: AnyRoute) =>
  segmentOf(route).replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const parametersOf = (route: AnyRoute) => [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
const holds = (role: Role, route: AnyRoute) =>
  route.permission !== 'public' && holdsPermission([role], route.permission)
const bodyKeys = (route: AnyRoute) => Object.keys(route.schema.body?.describe().keys ?? {})
const sampleId = (route: AnyRoute) =>
  String(sampleOf(route.schema.params?.extract(parametersOf(route)[0] ?? '') as Parameters<typeof sampleOf>[0]))

/** The route's path with an id in place of the first parameter and samples for the others. */
function pathWith(route: AnyRoute, id: string): string {
  const [first, ...others] = parametersOf(route)
  return others.reduce(
    (path, name) => path.replace(`:${name}`, String(sampleOf(route.schema.params?.extract(name) as never))),
    route.path.replace(`:${first}`, encodeURIComponent(id)),
  )
}

describe('every route', () => {
  const service = useService()
  const clients = new Map<PersonName, ApiClient>()
  const client = (name: PersonName): ApiClient => {
    const found = clients.get(name)
    if (!found) throw new Error(`${name} is not signed in`)
    return found
  }
  /** Asks with whatever the schema takes. */
  const ask = (route: AnyRoute, name: PersonName, path: string, named: object = {}): Promise<Answer> => {
    const query = route.schema.query ? (sampleOf(route.schema.query) as Record<string, string>) : {}
    const target = Object.keys(query).length > 0 ? `${path}?${new URLSearchParams(query)}` : path
    const options = { ifMatch: 1 }
    if (route.upload) {
      return client(name).upload(target, route.upload, { name: 'a.csv', bytes: Buffer.from('a') }, options)
    }
    const takesBody = route.method !== 'get' && route.schema.body !== undefined
    const body = takesBody ? { ...(sampleOf(route.schema.body as never) as object), ...named } : undefined
    return client(name).send(route.method.toUpperCase(), target, body, options)
  }

  before(async () => {
    const signedIn = await Promise.all(PERSON_NAMES.map(async (name) => [name, await service.signIn(name)] as const))
    for (const [name, signedInClient] of signedIn) clients.set(name, signedInClient)
    for (const collection of tenantCollections().keys()) await plant(service, collection, `FOREIGN-${collection}`)
  })

  it('that is public is on the list of public routes', () => {
    expect(routes.filter(({ permission }) => permission === 'public').map(nameOf)).to.deep.equal(PUBLIC)
  })

  it('is declared once', () => {
    expect(new Set(routes.map(nameOf)).size).to.equal(routes.length)
  })

  it('that changes an existing object asks for If-Match or for nothing but the person’s own account', () => {
    const lax = routes.filter(
      (route) => ['put', 'patch', 'delete'].includes(route.method) && !('concurrency' in route && route.concurrency),
    )
    expect(lax.map(({ permission }) => permission).filter((permission) => permission !== 'account.own')).to.deep.equal(
      [],
    )
  })

  it('that creates asks for an Idempotency-Key', () => {
    const creating = routes.filter((route) => route.method === 'post' && route.success === 201)
    expect(creating.length).to.be.at.least(15)
    expect(creating.filter((route) => !('idempotent' in route && route.idempotent)).map(nameOf)).to.deep.equal([])
  })

  it('is tried with documents their parties can see and strangers cannot', async () => {
    for (const collection of tenantCollections().keys()) {
      const id = `FOREIGN-${collection}`
      for (const name of PARTIES) expect(await lets(service, name, collection, id), name).to.equal(true)
      for (const name of STRANGERS) expect(await lets(service, name, collection, id), name).to.equal(false)
    }
  })

  it('has a permission that somebody holds', () => {
    for (const route of routes) {
      if (route.permission === 'public') continue
      expect(PERMISSIONS[route.permission], nameOf(route)).to.be.an('array').that.is.not.empty
    }
  })

  for (const route of routes.filter(({ permission }) => permission !== 'public')) {
    describe(nameOf(route), () => {
      const anyPath = route.path.replaceAll(/:\w+/g, 'X')

      it('is 401 for somebody not signed in', async () => {
        const answer = await service.anonymous().send(route.method.toUpperCase(), anyPath, undefined, { ifMatch: 1 })
        expect([answer.status, answer.problem.code]).to.deep.equal([401, 'http.unauthenticated'])
      })

      it('is 403 for every role without its permission', async () => {
        for (const name of PERSON_NAMES.filter((person) => !holds(service.person(person).role, route))) {
          const answer = await client(name).send(route.method.toUpperCase(), anyPath, undefined, { ifMatch: 1 })
          expect([answer.status, answer.problem.code], name).to.deep.equal([403, 'http.forbidden'])
        }
      })

      const named = parametersOf(route).length > 0
      if (named && segmentOf(route) !== NAMES_A_LIST)
        it('is 404 for somebody else’s object', () => triesForeignObject(route))
      else if (!named && route.method === 'get')
        it('shows strangers nothing of others’ cases', () => listsNothingForeign(route))
      for (const key of bodyKeys(route).filter((key) => key in NAMED_CASES && route.method === 'post')) {
        it(`answers for somebody else’s case in ${key} as for one that does not exist`, () =>
          triesNamedCase(route, key))
      }
    })
  }

  const strangersWith = (route: AnyRoute) => STRANGERS.filter((name) => holds(service.person(name).role, route))
  /** Ministry and regulator see every case: for them none is somebody else's. */
  const onlyForTheState = (route: AnyRoute) =>
    PERSON_NAMES.map((name) => service.person(name))
      .filter(({ role }) => holds(role, route))
      .every(({ actor }) => actor.organisationKind === 'ministry' || actor.organisationKind === 'regulator')

  async function triesForeignObject(route: AnyRoute): Promise<void> {
    const collection = collectionOf(route)
    const ofTenants = tenantCollections().has(collection)
    const owner = OWNERS[segmentOf(route)]
    if (!ofTenants && !owner) expect.fail(`say in OWNERS whose the objects under /${segmentOf(route)} are`)
    const id = await idTried(route, owner)
    if (owner === 'case') {
      await plantAttachment(service, id)
      expect((await client('manufacturerA').get(`/attachments/${id}`)).status).to.equal(200)
    }
    if (ofTenants) {
      await plant(service, collection, id)
      expect(strangersWith(route).length > 0 || onlyForTheState(route), 'nobody to try it with').to.equal(true)
    }
    // The platform sees the people, accounts and changes of every organisation.
    const strangers = strangersWith(route).filter(
      (name) => owner !== 'organisation' || service.person(name).actor.organisationKind !== 'platform',
    )
    for (const name of strangers) {
      const answer = await ask(route, name, pathWith(route, id))
      expect([answer.status, answer.status < 400 ? null : answer.problem.code], name).to.deep.equal([
        404,
        'http.not-found',
      ])
    }
  }

  async function idTried(route: AnyRoute, owner: string | undefined): Promise<string> {
    if (owner === 'own') return ownObject(segmentOf(route))
    if (owner === 'organisation') return ofInsurerA(segmentOf(route))
    return sampleId(route)
  }

  /** Somebody, an account, a change or what a bank told of insurer A that is there, and of nobody else's. */
  async function ofInsurerA(segment: string): Promise<string> {
    if (segment === 'users') return service.person('claimsApproverA').id
    if (segment === 'bordereaux') return (await (await importerIn(service)).upload(csvOf([lineOf(1)]))).number
    const body = {
      accountHolder: '甲',
      bank: '乙',
      accountNumber: '6222020011001234',
      purpose: 'general',
      reason: '丙',
    } as const
    const change = await service.act('organisationAdministratorA', (work) => proposeAccountOpening(work, body))
    if (segment === 'pending-changes') return change._id
    const named = { changeNo: change._id }
    const { subjectId } = await service.act('organisationAdministratorA2', (work) => confirmChange(work, named))
    if (segment === 'bank-accounts') return subjectId ?? ''
    const line = `2026-03-02,${crypto.randomUUID()},1.00,,,丁公司,6222-1,`
    const { number } = await importedStatement(service, subjectId ?? '', line)
    if (segment === 'bank-statements') return number
    const [{ number: creditNo } = { number: '' }] = await creditsOf(service, number)
    if (segment === 'bank-credits') return creditNo
    await service.act('insurerFinanceA', (work) => markForRefund(work, { creditNo, reason: '误付' }))
    return runAtTheBank(service, subjectId ?? '', [`credit:${creditNo}`])
  }

  async function triesNamedCase(route: AnyRoute, key: string): Promise<void> {
    const collection = NAMED_CASES[key] ?? ''
    const id = String(sampleOf(route.schema.body?.extract(key) as never))
    const tries = async () => {
      const answers: unknown[] = []
      for (const name of strangersWith(route)) {
        const answer = await ask(route, name, route.path, { [key]: id })
        expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).not.to.equal(400)
        answers.push([name, answer.status, answer.status < 400 ? null : answer.problem.failures])
      }
      return answers
    }
    await unplant(collection, id)
    const unknown = await tries()
    await plant(service, collection, id)
    expect(await tries()).to.deep.equal(unknown)
  }

  async function listsNothingForeign(route: AnyRoute): Promise<void> {
    for (const name of strangersWith(route)) {
      const answer = await ask(route, name, route.path)
      if (LISTS_OF_ONE_CASE.includes(nameOf(route))) {
        expect([answer.status, answer.problem.code], name).to.deep.equal([404, 'http.not-found'])
        continue
      }
      expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).to.equal(200)
      expect(JSON.stringify(answer.body), name).not.to.contain('FOREIGN-')
    }
  }

  /** A session or an API token of somebody of tenant A. */
  async function ownObject(segment: string): Promise<string> {
    const owner = client('ministryOfficer')
    if (segment === 'sessions') {
      const { items } = (await owner.get('/sessions')).body as { items: OwnSessionView[] }
      return items[0]?.id ?? ''
    }
    const body = { name: 'token', scopes: ['account.own'], expiresAt: '2026-12-31T00:00:00Z' }
    return ((await owner.post('/api-tokens', body)).body as { id: string }).id
  }
})
