import { expect } from 'chai'
import { policyStore } from '../../../models/policies.ts'
import type { Stored } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import { AS_ASKED } from '../../../server/business/offer/underwriting/domain/proposal.ts'
import type { SubmissionRequest } from '../../../server/business/offer/underwriting/domain/submission.ts'
import { acceptQuote } from '../../../server/business/offer/underwriting/usecases/acceptQuote.ts'
import { createSubmission } from '../../../server/business/offer/underwriting/usecases/createSubmission.ts'
import { decideQuote } from '../../../server/business/offer/underwriting/usecases/decideQuote.ts'
import { quoteSubmission } from '../../../server/business/offer/underwriting/usecases/quoteSubmission.ts'
import type { PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'
import { bindQuote } from '../../../server/business/policy/policy/usecases/bindQuote.ts'
import { useService } from '../../support/app.ts'
import { seedBoundPolicy } from '../../support/builders/policy.ts'
import { decision, draftItem, requestIn, submissionStages, submitDraft } from '../../support/builders/submission.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('POST /submissions/:number/binding', () => {
  const service = useService()
  const stages = submissionStages(service)
  const machine = (serialNumber: string) => draftItem({ serialNumber, userId: service.organisation('equipmentUserA') })
  const year = (from: string, to: string): Partial<SubmissionRequest> => ({ period: { from, to } })

  /** An accepted submission of manufacturer A with insurer B. */
  async function acceptedByInsurerB(changes: Partial<SubmissionRequest>): Promise<string> {
    const body = requestIn(service, { insurerId: service.organisation('insurerB'), ...changes })
    const { _id: number } = await service.act('manufacturerA', (work) => createSubmission(work, body))
    await submitDraft(service, number)
    const quote = await service.act('underwriterB', (work) =>
      quoteSubmission(work, { submissionNo: number, ...AS_ASKED }),
    )
    const named = { quoteNo: quote._id }
    await service.act('seniorUnderwriterB', (work) => decideQuote(work, { ...named, ...decision('approve') }))
    await service.act('manufacturerA', (work) => acceptQuote(work, { ...named, acknowledgement: null }))
    return number
  }

  it('makes the policy on the quoted terms', async () => {
    const quote = await stages.accepted()
    const underwriter = await service.signIn('underwriterA')
    const answer = await underwriter.post(`/submissions/${quote.submissionNo}/binding`, {}, { ifMatch: 6 })

    expect(answer.status).to.equal(201)
    const policy = answer.body as PolicyView
    expect(policy.number).to.match(/^FS2026\d{6}$/)
    expect(policy).to.include({
      state: 'bound',
      coverStatus: 'notYet',
      continuousYears: 1,
      paidPremiumFen: 0,
      outstandingPremiumFen: 0,
      premiumFen: quote.premiumFen,
      quoteNo: quote._id,
    })
    expect(policy.terms.steps).to.deep.equal(quote.steps)
    expect(policy.namedParties.map(({ name }) => name)).to.deep.equal([
      'manufacturerA公司',
      'insurerA公司',
      'equipmentUserA公司',
    ])
    const submission = await submissionStore.model
      .findById(quote.submissionNo)
      .lean<{ state: string; policyNo: string }>()
    expect([submission?.state, submission?.policyNo]).to.deep.equal(['bound', policy.number])
  })

  it('refuses with 409 a machine another insurer covers on one of the days, without saying who', async () => {
    const insured = await seedBoundPolicy(service, { items: [machine('DOUBLE-1')] })
    const number = await acceptedByInsurerB({ items: [machine('dоublе\u20101')], ...year('2027-03-31', '2028-03-31') })
    const underwriter = await service.signIn('underwriterB')
    const answer = await underwriter.post(`/submissions/${number}/binding`, {}, { ifMatch: 6 })
    expect(answer.status).to.equal(409)
    expect(answer.problem.failures.map(({ code, field }) => [code, field])).to.deep.equal([
      ['underwriting.already-insured', 'items.0.serialNumber'],
    ])
    expect(JSON.stringify(answer.problem)).not.to.contain(insured._id).and.not.to.contain('insurerA')
    expect(await policyStore.model.countDocuments({ submissionNo: number })).to.equal(0)
  })

  it('binds one of two policies that two insurers bind for one machine at the same moment', async () => {
    const items = [machine('RACE-1')]
    const { submissionNo } = await stages.accepted({ items })
    const other = await acceptedByInsurerB({ items })
    const outcomes = await Promise.allSettled([
      service.act('underwriterA', (work) => bindQuote(work, { submissionNo })),
      service.act('underwriterB', (work) => bindQuote(work, { submissionNo: other })),
    ])
    expect(outcomes.map(({ status }) => status)).to.have.members(['fulfilled', 'rejected'])
    expect(await policyStore.model.countDocuments({ 'headline.firstSerialNumber': 'RACE-1' })).to.equal(1)
  })

  it('counts a renewal without a gap as the next year, even with another insurer', async () => {
    const first = await seedBoundPolicy(service, { items: [machine('RENEW-1')] })
    const number = await acceptedByInsurerB({
      renewalOf: first._id,
      items: [machine('RENEW-1')],
      ...year('2027-04-01', '2028-04-01'),
    })
    const renewed = await service.act('underwriterB', (work) => bindQuote(work, { submissionNo: number }))
    expect([renewed.renewalOf, renewed.continuousYears]).to.deep.equal([first._id, 2])
  })

  it('counts the years of a machine that any insurer insured before, though the applicant calls it new', async () => {
    const first = await seedBoundPolicy(service, { items: [machine('YEARS-1')] })
    const second = await acceptedByInsurerB({ items: [machine('years-1')], ...year('2027-04-01', '2028-04-01') })
    await service.act('underwriterB', (work) => bindQuote(work, { submissionNo: second }))
    const items = [machine('YEARS-1'), machine('YEARS-NEW')]
    const third = await seedBoundPolicy(service, { items, ...year('2028-04-01', '2029-04-01') })
    expect([first, third].map(({ continuousYears }) => continuousYears)).to.deep.equal([1, 3])
    expect([first, third].map(({ previousCoverEnd }) => previousCoverEnd)).to.deep.equal([null, '2028-04-01'])
    const answer = await (await service.signIn('underwriterA')).get(`/policies/${third._id}`)
    expect(answer.body).to.include({ continuousYears: 3 }).and.not.to.have.property('previousCoverEnd')
  })

  it('refuses with 409 what the applicant has not accepted', async () => {
    const { submissionNo } = await stages.approved()
    const underwriter = await service.signIn('underwriterA')
    const answer = await underwriter.post(`/submissions/${submissionNo}/binding`, {}, { ifMatch: 5 })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })

  describeTurningAway({
    service,
    target: async () => {
      const { submissionNo } = await stages.accepted()
      const submission = await submissionStore.model.findById(submissionNo).lean<Stored>()
      if (!submission) throw new Error('not stored')
      return submission
    },
    path: (number) => `/submissions/${number}/binding`,
    by: 'underwriterA',
    forbidden: 'manufacturerA',
    foreign: 'underwriterB',
  })
})
