/** The server side of the measurement of lists, a process of its own: the whole API on one port. */
import mongoose from 'mongoose'
import winston from 'winston'
import { readConfig } from '../config/env.ts'
import { encodeCursor } from '../models/cursor.ts'
import type { ListSpec } from '../models/page.ts'
import { quoteStore } from '../models/quotes.ts'
import { submissionStore } from '../models/submissions.ts'
import { createApp } from '../server/app.ts'
import { QUOTE_STATES } from '../server/business/offer/underwriting/domain/quote.ts'
import { SUBMISSION_STATES } from '../server/business/offer/underwriting/domain/submission.ts'
import { quoteList } from '../server/business/offer/underwriting/usecases/quotes.ts'
import { submissionList } from '../server/business/offer/underwriting/usecases/submissions.ts'
import { authenticateRequest } from '../server/business/party/identity/authenticateRequest.ts'
import { addDays } from '../server/kernel/civilDate.ts'
import type { Actor } from '../server/platform/acting/domain/actor.ts'
import { systemClock } from '../server/platform/clock.ts'
import { connectDatabase } from '../server/platform/database/connect.ts'
import { prepareDatabase } from '../server/platform/database/prepare.ts'
import type { Reader } from '../server/platform/database/reader.ts'
import { inUnitOfWork, type UnitOfWork } from '../server/platform/database/unitOfWork.ts'
import { routes } from '../server/routes.ts'
import { ACCESS } from '../test/support/access.ts'
import { submissionStages } from '../test/support/builders/submission.ts'
import { type PersonName, settlePeople } from '../test/support/people.ts'
import { listen } from '../test/support/server.ts'
import type { ListWorld } from './listWorldProcess.ts'
import { insertCopies } from './manyCases.ts'
import { signIn } from './signIn.ts'

const [uri = '', documents = ''] = process.argv.slice(2)
const amount = Number(documents)

const clock = systemClock(null)
const logger = winston.createLogger({ silent: true })
await connectDatabase(uri)
await prepareDatabase()
const { persons, organisations } = await settlePeople()

const reader = (who: PersonName | Actor): Reader => {
  const actor = typeof who === 'string' ? persons[who].actor : who
  return { actor, now: clock.now(), businessDate: clock.businessDate(), requestId: 'bench', logger }
}
const act = <R>(who: PersonName | Actor, run: (work: UnitOfWork) => Promise<R>): Promise<R> =>
  inUnitOfWork(reader(who), run)

const from = addDays(clock.businessDate(), 30)
const stages = submissionStages({ act, reader, organisation: (name) => organisations[name] })
const { _id: quoteNo, submissionNo } = await stages.approved({ period: { from, to: addDays(from, 365) } })
const submission = await submissionStore.model.findById(submissionNo).lean()
const quote = await quoteStore.model.findById(quoteNo).lean()
if (!submission || !quote) throw new Error('there is nothing to copy')
await insertCopies(submissionStore.model as never, submission, { prefix: 'SB', states: SUBMISSION_STATES, amount })
await insertCopies(quoteStore.model as never, quote, { prefix: 'QU', states: QUOTE_STATES, amount })

/** The place in the middle of a list, as the list itself would say it. */
async function middleOf(collection: string, { defaultSort: sort }: ListSpec): Promise<string> {
  const [document] = await mongoose.connection
    .collection<{ _id: string; createdAt: Date }>(collection)
    .find({}, { projection: { createdAt: 1 } })
    .sort({ _id: 1 })
    .skip(amount / 2)
    .limit(1)
    .toArray()
  if (!document) throw new Error(`no ${collection} to page through`)
  return encodeCursor({ sort, value: document.createdAt, id: document._id })
}

const service = await listen(
  createApp({
    routes,
    clock,
    logger,
    demonstration: false,
    intake: readConfig({}).intake,
    access: ACCESS,
    coolingOffHours: 0,
    authenticate: authenticateRequest,
  }),
)
const world: ListWorld = {
  origin: service.origin,
  session: await signIn(service.origin, persons.underwriterA),
  cursors: {
    submissions: await middleOf('submissions', submissionList),
    quotes: await middleOf('quotes', quoteList),
  },
}
process.send?.(world)
