import { expect } from 'chai'
import winston from 'winston'
import { AuthorityExerciseModel } from '../../../models/authorityExercises.ts'
import { authorityExercises } from '../../../models/migrations/0007-authority-exercises.ts'
import { userStore } from '../../../models/users.ts'
import { decideQuote } from '../../../server/business/offer/underwriting/usecases/decideQuote.ts'
import { withdrawQuote } from '../../../server/business/offer/underwriting/usecases/withdrawQuote.ts'
import type { Exercise } from '../../../server/business/party/authority/domain/exercise.ts'
import { migrate } from '../../../server/platform/database/migrations/migrate.ts'
import { useService } from '../../support/app.ts'
import { decision, submissionStages } from '../../support/builders/submission.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { APPROVER_LIMIT_FEN } from '../../support/people.ts'

const logger = winston.createLogger({ silent: true })

describe('the migration to what was decided under authority', () => {
  const service = useService()
  const quotes = submissionStages(service)
  const claims = claimStages(service)
  const kept = () => AuthorityExerciseModel.find().sort({ _id: 1 }).lean<Exercise[]>()
  /** Without the sites, which are not asked for; limits over claims stood on the person then. */
  const asOfThen = (exercise: Exercise) => ({
    ...exercise,
    ...(exercise.decision === 'approveClaim' && { grantNo: exercise.userId }),
    keys: exercise.keys.filter((key) => !key.startsWith('site:')),
  })

  it('comes to what the decisions themselves entered, but for quotes that stand no more', async () => {
    const released = await quotes.quoted()
    const input = { quoteNo: released._id, ...decision('approve') }
    await service.act('underwriterA', (work) => decideQuote(work, input))
    const { _id: number } = await quotes.approved()
    await service.act('underwriterA', (work) => withdrawQuote(work, { quoteNo: number, reason: '改期' }))
    await claims.paid()
    await claims.approved()
    const entered = await kept()
    const standing = entered.filter(({ subject, decision }) => subject !== number && decision !== 'declineClaim')
    expect(standing.map(({ decision }) => decision)).to.deep.equal(['approveClaim', 'approveClaim', 'release'])

    await AuthorityExerciseModel.deleteMany({})
    const approver = { _id: service.person('claimsApproverA').id as never }
    const amounts = { authority: { claimApprovalLimitFen: APPROVER_LIMIT_FEN } }
    await userStore.model.collection.updateOne(approver, { $set: amounts })
    await migrate([authorityExercises], { logger })
    expect(await kept()).to.deep.equal(standing.map(asOfThen))
  })
})
