import { expect } from 'chai'
import mongoose from 'mongoose'
import winston from 'winston'
import { holdsPermission } from '../../config/permissions.ts'
import { seedDemonstration } from '../../server/demonstration/seed.ts'
import { Stage } from '../../server/demonstration/stage.ts'
import { RefusalError } from '../../server/kernel/refusal.ts'
import { MarkedFacts } from '../../server/platform/database/markedFacts.ts'
import type { Reader } from '../../server/platform/database/reader.ts'
import { UnitOfWork } from '../../server/platform/database/unitOfWork.ts'
import { commandOf } from '../../server/platform/http/command.ts'
import { requestParser } from '../../server/platform/http/parse.ts'
import type { ReadRoute } from '../../server/platform/http/route.ts'
import { routes } from '../../server/routes.ts'
import { isConcerned, keyOf, readTouched } from '../../web/src/api/sources.ts'
import { plainRequest } from '../api/http/listRequests.ts'
import { ACCESS } from '../support/access.ts'
import { noteCollections } from '../support/collectionsUsed.ts'
import { useDatabase } from '../support/database.ts'
import { replaceMethod } from '../support/replaceMethod.ts'

/** Addresses of what is not in the database but comes with the program. */
const SHIPPED: Readonly<Record<string, string>> = {
  products: 'FS-EQ',
  tariffs: 'FS-EQ-2026',
  'subsidy-rule-sets': 'UNI-2024',
}

/** Read by nobody's page while they act, or asked for again by themselves every other second. */
const LEFT_OUT = [
  '/audit/events',
  '/audit/activity',
  '/catalogue-editions/:id/changes',
  '/catalogue-editions/:id/affected-submissions',
  '/pre-check/entries',
  '/pre-check/products',
  '/sealing',
  '/followers',
]

/** Collections that are written with a document and read only with it, or that no answer shows. */
const BOOKKEEPING = [
  'events',
  'numberSeries',
  'personalKeys',
  'accessGates',
  'authorityGates',
  'goodsGates',
  'revisions',
]

const READS = routes.filter(
  (route): route is ReadRoute<unknown, unknown> =>
    route.method === 'get' &&
    route.produces === undefined &&
    route.permission !== 'public' &&
    !LEFT_OUT.includes(route.path) &&
    (route.path.match(/:/g) ?? []).length < 2,
)

interface Question {
  readonly route: ReadRoute<unknown, unknown>
  readonly params: Record<string, string>
  readonly address: string
}

interface Act {
  readonly verb: string
  readonly touched: readonly string[]
  readonly wrote: ReadonlySet<string>
  /** Addresses that answer something else than before to the person who acted. */
  readonly changed: readonly string[]
}

describe('Whoever acts in the demonstration sees what the act changed', () => {
  useDatabase()
  const acts: Act[] = []
  /** Of each read the collections that it was answered from. */
  const answeredFrom = new Map<string, Set<string>>()
  const used = noteCollections()

  before(async function () {
    this.timeout(600_000)
    await observeStory()
  })

  it('after every kind of act', () => {
    expect(acts.length).to.be.greaterThan(45)
    expect(acts.reduce((sum, { changed }) => sum + changed.length, 0)).to.be.greaterThan(150)
    const stale = acts.flatMap(({ verb, touched, changed }) =>
      changed
        .filter((address) => !isConcerned(keyOf(address), readTouched(touched.join(', '))))
        .map((address) => `${verb} (${touched.join(', ')}): ${address}`),
    )
    expect(stale).to.deep.equal([])
  })

  it('wherever an answer is read from what the act wrote', () => {
    const stale = new Set<string>()
    for (const { verb, touched, wrote } of acts) {
      const kinds = readTouched(touched.map((entry) => entry.split('/')[0]).join(', '))
      for (const [address, read] of answeredFrom) {
        const shared = [...wrote].filter((name) => read.has(name) && !BOOKKEEPING.includes(name))
        if (shared.length > 0 && !isConcerned(keyOf(address), kinds))
          stale.add(`${verb}: ${address} read from ${shared.join(', ')}`)
      }
    }
    expect(answeredFrom.size).to.be.greaterThan(READS.length * 0.85)
    expect([...stale]).to.deep.equal([])
  })

  it('and asks for a fraction of what could be on screen', () => {
    const told = acts.map(({ touched }) => readTouched(touched.join(', ')))
    const again = told.map((touched) => [...answeredFrom.keys()].filter((one) => isConcerned(keyOf(one), touched)))
    const share = again.reduce((sum, { length }) => sum + length, 0) / (acts.length * answeredFrom.size)
    expect(share).to.be.lessThan(0.25)
  })

  /** Tells the story; around the first act of each kind everything that the actor may read is read. */
  async function observeStory(): Promise<void> {
    const logger = winston.createLogger({ silent: true })
    const now = new Date('2026-11-24T02:00:00Z')
    let touched: readonly string[] = []
    const { followUp } = UnitOfWork.prototype
    const { perform } = Stage.prototype
    const seen = new Set<string>()
    const restore = [
      // What is judged by is asked for each time, so that it is seen where it comes from.
      replaceMethod(MarkedFacts.prototype, 'find', () => null),
      replaceMethod(UnitOfWork.prototype, 'followUp', function (this: UnitOfWork) {
        touched = this.touched
        return followUp.call(this)
      }),
      replaceMethod(Stage.prototype, 'perform', async function (this: Stage, ...act: Parameters<Stage['perform']>) {
        const [actor, { name: verb }] = act
        const kind = `${verb} by ${actor.organisationKind}`
        if (seen.has(kind) || verb.startsWith('get')) return perform.apply(this, act)
        seen.add(kind)
        const reader = this.readerFor(actor)
        const questions = await questionsOf(reader)
        const before = await answersTo(questions, reader)
        used.take()
        const result = await perform.apply(this, act)
        const { written: wrote } = used.take()
        const after = await answersTo(questions, reader)
        const changed = questions.filter((_, index) => before[index] !== after[index])
        acts.push({ verb: kind, touched, wrote, changed: changed.map(({ address }) => address) })
        return result
      }),
      used.stop,
    ]
    try {
      await seedDemonstration({ clock: { now: () => now, businessDate: () => '2026-11-24' }, logger, access: ACCESS })
    } finally {
      for (const undo of restore) undo()
    }
  }

  /** Everything the reader may ask, about the document of each kind that was changed last. */
  async function questionsOf({ actor }: Reader): Promise<Question[]> {
    const questions: Question[] = []
    for (const route of READS) {
      if (route.permission !== 'public' && !holdsPermission(actor.roles, route.permission)) continue
      const [name] = route.path.match(/(?<=:)\w+/) ?? []
      const id = name === undefined ? '' : await latestOf(route.path.split('/')[1] ?? '')
      if (id === undefined) continue
      const params: Record<string, string> = name === undefined ? {} : { [name]: id }
      questions.push({ route, params, address: route.path.replace(/:\w+/, encodeURIComponent(id)) })
    }
    return questions
  }

  async function answersTo(questions: readonly Question[], reader: Reader): Promise<string[]> {
    const answers: string[] = []
    for (const question of questions) {
      used.take()
      answers.push(await answerTo(question, reader))
      const { path } = question.route
      answeredFrom.set(path, new Set([...(answeredFrom.get(path) ?? []), ...used.take().read]))
    }
    return answers
  }
})

async function answerTo({ route, params }: Question, reader: Reader): Promise<string> {
  const input = requestParser(route.schema, false)({ params, query: plainRequest(route), body: {} })
  try {
    const output = await route.useCase(reader, commandOf(route.schema, input))
    return JSON.stringify(route.view(output, reader))
  } catch (error) {
    if (error instanceof RefusalError) return error.message
    throw error
  }
}

/** The document changed last of those whose addresses begin so. */
async function latestOf(segment: string): Promise<string | undefined> {
  const shipped = SHIPPED[segment]
  if (shipped !== undefined) return shipped
  const collection = segment.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const [found] = await mongoose.connection.collection(collection).find({}).sort({ updatedAt: -1 }).limit(1).toArray()
  return found && String(found._id)
}
