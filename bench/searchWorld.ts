/** The server side of the measurement of search, a process of its own: the whole API on one port, among so many cases. */
import { quoteStore } from '../models/quotes.ts'
import { submissionStore } from '../models/submissions.ts'
import { addDays } from '../server/kernel/civilDate.ts'
import { issuedPolicy } from '../test/support/builders/policy.ts'
import { submissionStages } from '../test/support/builders/submission.ts'
import { plantSearched } from '../test/support/searchedCases.ts'
import { openScene } from './scene.ts'
import type { SearchWorld } from './search.ts'
import { signIn } from './signIn.ts'

const [uri = '', each = ''] = process.argv.slice(2)

const scene = await openScene(uri)
const from = addDays(scene.clock.businessDate(), 30)
const { _id: quoteNo, submissionNo } = await submissionStages(scene).approved({
  period: { from, to: addDays(from, 365) },
})
const submission = await submissionStore.model.findById(submissionNo).orFail().lean()
const quote = await quoteStore.model.findById(quoteNo).orFail().lean()
const [insurerId, manufacturerId] = [scene.organisation('insurerA'), scene.organisation('manufacturerA')]
await plantSearched(Number(each), { insurerId, manufacturerId }, { submission, quote, policy: issuedPolicy() })

const { origin } = await scene.serve()
const { underwriterA, ministryOfficer } = scene.persons
const world: SearchWorld = {
  origin,
  manufacturerId,
  sessions: {
    insurer: await signIn(origin, underwriterA),
    ministry: await signIn(origin, ministryOfficer),
  },
}
process.send?.(world)
