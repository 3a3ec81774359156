import { expect } from 'chai'
import mongoose from 'mongoose'
import { holdsPermission } from '../../../config/permissions.ts'
import { allStores } from '../../../models/store.ts'
import { PEOPLE } from '../../../server/demonstration/people.ts'
import { routes } from '../../../server/routes.ts'
import { usePastService } from '../../support/pastService.ts'

/** Stores whose documents carry states and kinds, by the segment of their pages. */
const PAGES: Readonly<Record<string, string>> = {
  submission: 'submissions',
  quote: 'quotes',
  riskInspection: 'risk-inspections',
  policy: 'policies',
  claim: 'claims',
  subsidyApplication: 'subsidy-applications',
  subsidyAssessment: 'subsidy-assessments',
  sanction: 'sanctions',
  catalogueEdition: 'catalogue-editions',
  definition: 'definitions',
  authorityGrant: 'authority-grants',
  accumulationLimit: 'accumulation-limits',
  attachment: 'attachments',
}
/** What a value of a newer version may be called, an inherited property of objects included. */
const UNKNOWN = ['not-known-here', 'constructor']
const READERS = [
  PEOPLE.maker,
  PEOPLE.underwriter,
  PEOPLE.underwritingManager,
  PEOPLE.claimsHandler,
  PEOPLE.productManager,
  PEOPLE.recommender,
  PEOPLE.ministry,
  PEOPLE.regulator,
  PEOPLE.administrator,
]

/** The closed sets of values in the definition of a store: states, kinds and the like. */
function closedSetsOf(schema: mongoose.Schema): string[] {
  const paths: string[] = []
  schema.eachPath((path, { options }) => {
    if (Array.isArray(options.enum)) paths.push(path)
  })
  return paths
}

describe('a state or kind that only a newer version knows', () => {
  const service = usePastService('0.1', { inspect: null })
  const touched = new Map<string, string[]>()

  before(async () => {
    for (const [name, segment] of Object.entries(PAGES)) {
      const store = allStores().get(name)
      if (!store) throw new Error(`no store ${name}`)
      const paths = closedSetsOf(store.model.schema)
      expect(paths, name).not.to.deep.equal([])
      const collection = mongoose.connection.collection<{ _id: string }>(store.model.collection.collectionName)
      const ids = (await collection.find().sort({ _id: 1 }).limit(UNKNOWN.length).toArray()).map(({ _id }) => _id)
      for (const [index, _id] of ids.entries()) {
        const values = Object.fromEntries(paths.map((path) => [path, UNKNOWN[index]]))
        await collection.updateOne({ _id }, { $set: values })
      }
      touched.set(segment, ids)
    }
  })

  for (const { login, roles } of READERS) {
    it(`breaks no page of ${login}`, async () => {
      const client = await service.signIn(login)
      const readable = routes.filter(
        ({ method, permission }) => method === 'get' && permission !== 'public' && holdsPermission(roles, permission),
      )
      for (const { path } of readable) {
        const parameters = [...path.matchAll(/:(\w+)/g)].length
        const ids = parameters === 0 ? [''] : parameters === 1 ? (touched.get(path.split('/')[1] ?? '') ?? []) : []
        for (const id of ids) {
          const { status } = await client.get(path.replace(/:\w+/, encodeURIComponent(id)))
          expect(status, `${path} of ${id}`).to.be.lessThan(500)
        }
      }
    })
  }
})
