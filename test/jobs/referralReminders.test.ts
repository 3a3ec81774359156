import { expect } from 'chai'
import { referralReminders } from '../../jobs/referralReminders.ts'
import { EventModel } from '../../models/events.ts'
import { quoteStore } from '../../models/quotes.ts'
import { decideQuote } from '../../server/business/offer/underwriting/usecases/decideQuote.ts'
import { useService } from '../support/app.ts'
import { decision, submissionStages } from '../support/builders/submission.ts'
import { jobsOf } from '../support/jobs.ts'

describe('reminders of overdue referrals', () => {
  const service = useService()
  const stages = submissionStages(service)
  let number: string

  before(async () => {
    number = (await stages.quoted())._id
    const input = { quoteNo: number, ...decision('refer', '请上级核定') }
    await service.act('underwriterA', (work) => decideQuote(work, input))
  })
  const reminders = async () =>
    (await EventModel.find({ type: 'quote.referral-overdue' }).sort({ seq: 1 }).lean()).map(
      ({ stream, businessDate, payload }) => [stream, businessDate, payload],
    )
  const run = async () => {
    const jobs = jobsOf([referralReminders], service.clock)
    await jobs.queueDue()
    await jobs.workOff()
  }

  it('are not written on the day it is due', async () => {
    service.clock.moveTo('2026-03-04')
    await run()
    expect(await reminders()).to.deep.equal([])
  })

  it('are written once a day from the day after, however often it runs', async () => {
    service.clock.moveTo('2026-03-05')
    await run()
    const context = { ...service.reader('underwriterA'), requestId: 'again' }
    const start = {
      bucket: '2026-03-05',
      today: () => '2026-03-05',
      progress: idle,
      context: () => context,
      follow: async () => ({}),
    }
    expect(await referralReminders.run(start)).to.deep.equal({ reminded: 0 })
    service.clock.moveTo('2026-03-06')
    await run()
    expect(await reminders()).to.deep.equal([
      [`quote:${number}`, '2026-03-05', { dueOn: '2026-03-04', days: 1 }],
      [`quote:${number}`, '2026-03-06', { dueOn: '2026-03-04', days: 2 }],
    ])
  })

  it('are not guessed where the working days are not announced, and come once they are', async () => {
    service.clock.moveTo('2026-03-02')
    const other = (await stages.quoted())._id
    const input = { quoteNo: other, ...decision('refer', '请上级核定') }
    await service.act('underwriterA', (work) => decideQuote(work, input))
    const referredOn = (at: string) =>
      quoteStore.model.collection.updateOne(
        { _id: other as never },
        { $set: { 'referral.dueOn': null, 'referral.at': new Date(at) } },
      )
    const ownReminders = async () => (await reminders()).filter(([stream]) => stream === `quote:${other}`)
    await referredOn('2026-12-31T02:00:00Z')
    service.clock.moveTo('2026-03-06')
    await run()
    expect(await ownReminders()).to.deep.equal([])
    await referredOn('2026-03-02T02:00:00Z')
    service.clock.moveTo('2026-03-07')
    await run()
    expect(await ownReminders()).to.deep.equal([[`quote:${other}`, '2026-03-07', { dueOn: '2026-03-04', days: 3 }]])
    expect((await quoteStore.model.findById(other).lean())?.referral?.dueOn).to.equal('2026-03-04')
  })

  it('end with the decision', async () => {
    const input = { quoteNo: number, ...decision('approve') }
    await service.act('seniorUnderwriterA', (work) => decideQuote(work, input))
    const before = (await reminders()).filter(([stream]) => stream === `quote:${number}`).length
    service.clock.moveTo('2026-03-09')
    await run()
    expect((await reminders()).filter(([stream]) => stream === `quote:${number}`).length).to.equal(before)
    expect((await quoteStore.model.findById(number).lean())?.state).to.equal('approved')
  })
})

const idle = { cursor: null, done: 0, save: async () => undefined }
