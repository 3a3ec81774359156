import { expect } from 'chai'
import mongoose from 'mongoose'
import { holdsPermission, ROLES, type Role } from '../../../config/permissions.ts'
import { RefusalError } from '../../../server/kernel/refusal.ts'
import type { Actor } from '../../../server/platform/acting/domain/actor.ts'
import { commandOf } from '../../../server/platform/http/command.ts'
import { requestParser } from '../../../server/platform/http/parse.ts'
import type { AnyRoute } from '../../../server/platform/http/route.ts'
import { routes } from '../../../server/routes.ts'
import { collectionOf } from '../../fuzz/requests.ts'
import type { World } from '../../fuzz/world.ts'
import type { TestService } from '../../support/app.ts'
import { SHIPPED } from '../../support/builders/definition.ts'
import { PERSON_NAMES, type Person } from '../../support/people.ts'
import { type ListRequest, plainRequest, requestsByOneFilter, requestsByTwoFilters } from './listRequests.ts'

/** What paths name that is no document's number, by first path segment. */
const CONFIGURED: Readonly<Record<string, string>> = {
  products: 'FS-EQ',
  tariffs: 'FS-EQ-2026',
  'subsidy-rule-sets': 'UNI-2024',
  'saved-views': 'policies',
}

/** What reads must be asked with to be answered, where any sample will not do. */
const ASKED: Readonly<Record<string, ListRequest>> = {
  '/definitions/:number/comparison': { with: SHIPPED.product, limit: '50', offset: '0' },
  '/definitions/:number/publication': { from: '2027-01-01' },
  '/catalogue-editions/:id/changes': { since: 'EQ-2024' },
  '/audit/state': { stream: 'policy:FS2026000001', asOf: '2026-06-30' },
}

/** What paths name besides the document they are about, by parameter. */
type Further = Readonly<Record<string, string>>
/** The same with the document. */
type Named = Readonly<Record<string, string | null>>

const DOCUMENTS_TRIED = 20

/** What somebody has to do is asked by nobody who sees all. */
const OF_ONE_PERSON = ['/work-queue']

const READS = routes.filter(({ method }) => method === 'get')
const isAboutOne = ({ path }: AnyRoute): boolean => path.includes('/:')

/** The export of a list asks for what the list asks for. */
const isExport = ({ path }: AnyRoute): boolean => path.startsWith('/exports/')

/** Asks every read of the application, as those who may. */
export function readWalk(service: TestService) {
  /** One person of every role, of tenants A. */
  const people = (): readonly Person[] => {
    const byRole = new Map(PERSON_NAMES.toReversed().map((name) => [service.person(name).role, service.person(name)]))
    const found = [...byRole.values()]
    expect(found.map(({ role }) => role)).to.have.members(Object.keys(ROLES))
    return found
  }
  const readersOf = ({ permission }: AnyRoute): readonly Person[] =>
    people().filter(({ role }) => permission === 'public' || holdsPermission([role], permission))

  /** Nothing but the filter of a list narrows what such a reader gets. */
  const seeingAll = (): Actor => ({
    ...service.person('underwriterA').actor,
    roles: Object.keys(ROLES) as Role[],
    via: 'command',
  })

  /** Every read, as every reader, about one document after the other until somebody is answered; gives what nobody was. */
  async function everyRead(world: World, further: Further): Promise<string[]> {
    const unanswered: string[] = []
    for (const route of READS) if (!(await isAnsweredToSomebody(route, world, further))) unanswered.push(route.path)
    return unanswered
  }

  async function isAnsweredToSomebody(route: AnyRoute, world: World, further: Further): Promise<boolean> {
    const [known] = (world.bodies[`get ${route.path}`] ?? []) as ListRequest[]
    const query = known ?? ASKED[route.path] ?? plainRequest(route)
    // A PDF takes its time and is the same for all.
    const readers = readersOf(route).slice(0, route.produces === 'application/pdf' ? 1 : undefined)
    for (const number of isAboutOne(route) ? await numbersFor(route) : [null]) {
      const answers: unknown[] = []
      for (const { actor } of readers) answers.push(await answerOf(route, actor, query, { ...further, first: number }))
      if (answers.some((answer) => answer !== undefined)) return true
    }
    return false
  }

  /** Every list by every filter in every order, for every kind of organisation; gives how often was asked. */
  async function everyList(): Promise<number> {
    const manufacturer = service.organisation('manufacturerA')
    const values = { manufacturer, manufacturerId: manufacturer, subject: 'policy:FS2026000001' }
    let asked = 0
    const ask = async (route: AnyRoute, actor: Actor, request: ListRequest): Promise<void> => {
      asked += 1
      const page = (await answerOf(route, actor, request, {})) as { readonly nextCursor?: string | null } | undefined
      if (request.limit === '1' && page?.nextCursor)
        await ask(route, actor, { ...request, limit: '2', cursor: page.nextCursor })
    }
    for (const route of READS.filter((each) => !isAboutOne(each) && !isExport(each))) {
      const kinds = new Map(readersOf(route).map(({ actor }) => [actor.organisationKind, actor]))
      const one = requestsByOneFilter(route, values)
      for (const actor of kinds.values()) for (const request of one) await ask(route, actor, request)
      if (OF_ONE_PERSON.includes(route.path)) continue
      for (const request of one) await ask(route, seeingAll(), request)
      for (const request of requestsByTwoFilters(route, values)) await ask(route, seeingAll(), request)
    }
    return asked
  }

  /** What the use case of a read answers, undefined where it refuses. */
  async function answerOf(route: AnyRoute, actor: Actor, query: ListRequest, named: Named): Promise<unknown> {
    if (route.method !== 'get') throw new Error(`${route.path} does not read`)
    const [name, ...others] = route.path.match(/(?<=:)\w+/g) ?? []
    const params: Record<string, string> = {
      ...(name && named.first && { [name]: named.first }),
      ...Object.fromEntries(others.map((each) => [each, named[each] ?? ''])),
    }
    const command = commandOf(route.schema, requestParser(route.schema, false)({ params, query, body: {} }))
    try {
      return (await route.useCase(service.reader(actor), command)) ?? null
    } catch (error) {
      if (error instanceof RefusalError) return undefined
      throw error
    }
  }

  async function numbersFor(route: AnyRoute): Promise<readonly string[]> {
    const configured = CONFIGURED[route.path.split('/')[1] ?? '']
    if (configured) return [configured]
    const stored = mongoose.connection.collection(collectionOf(route)).find({}, { projection: { _id: 1 } })
    return (await stored.sort({ _id: 1 }).limit(DOCUMENTS_TRIED).toArray()).map(({ _id }) => String(_id))
  }

  return { everyRead, everyList }
}
