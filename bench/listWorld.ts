/** The server side of the measurement of lists, a process of its own: the whole API on one port. */
import mongoose from 'mongoose'
import { encodeCursor } from '../models/cursor.ts'
import type { ListSpec } from '../models/page.ts'
import { quoteStore } from '../models/quotes.ts'
import { submissionStore } from '../models/submissions.ts'
import { QUOTE_STATES } from '../server/business/offer/underwriting/domain/quote.ts'
import { SUBMISSION_STATES } from '../server/business/offer/underwriting/domain/submission.ts'
import { quoteList } from '../server/business/offer/underwriting/usecases/quotes.ts'
import { submissionList } from '../server/business/offer/underwriting/usecases/submissions.ts'
import { addDays } from '../server/kernel/civilDate.ts'
import { submissionStages } from '../test/support/builders/submission.ts'
import type { ListWorld } from './listWorldProcess.ts'
import { insertCopies } from './manyCases.ts'
import { openScene } from './scene.ts'
import { signIn } from './signIn.ts'

const [uri = '', documents = ''] = process.argv.slice(2)
const amount = Number(documents)

const scene = await openScene(uri)
const from = addDays(scene.clock.businessDate(), 30)
const stages = submissionStages(scene)
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

const service = await scene.serve()
const world: ListWorld = {
  origin: service.origin,
  session: await signIn(service.origin, scene.persons.underwriterA),
  cursors: {
    submissions: await middleOf('submissions', submissionList),
    quotes: await middleOf('quotes', quoteList),
  },
}
process.send?.(world)
