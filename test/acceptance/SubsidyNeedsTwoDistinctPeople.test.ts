import { expect } from 'chai'
import { subsidyApplicationStore } from '../../models/subsidyApplications.ts'
import { approveApplication } from '../../server/business/subsidy/usecases/approveApplication.ts'
import { recommendApplication } from '../../server/business/subsidy/usecases/recommendApplication.ts'
import { RefusalError } from '../../server/kernel/refusal.ts'
import { useService } from '../support/app.ts'
import { giveApplication, givePolicy } from '../support/builders/subsidies.ts'

const refusalOf = async (attempt: Promise<unknown>): Promise<string[]> => {
  try {
    await attempt
    return []
  } catch (error) {
    if (error instanceof RefusalError) return error.refusals.map(({ code }) => code)
    throw error
  }
}

describe('A subsidy needs two distinct people of different organisations', () => {
  const service = useService()
  const officer = () => service.person('ministryOfficer').actor

  it('so who recommended cannot approve, not even from a post in the ministry', async () => {
    await givePolicy(service, 'FS2026000001')
    const { number, amountFen } = await giveApplication(service, 'FS2026000001', 'recommended')
    const moved = { ...officer(), userId: service.person('recommenderA').id }
    const input = { applicationNo: number, amountFen }
    const refused = await refusalOf(service.act(moved, (work) => approveApplication(work, input)))
    expect(refused).to.deep.equal(['subsidy.four-eyes'])
    expect((await subsidyApplicationStore.model.findById(number).lean())?.state).to.equal('recommended')
  })

  it('so a colleague of the recommender cannot approve either', async () => {
    await givePolicy(service, 'FS2026000002')
    const { number, amountFen } = await giveApplication(service, 'FS2026000002', 'recommended')
    const colleague = { ...officer(), organisationId: service.organisation('recommenderA') }
    const input = { applicationNo: number, amountFen }
    const refused = await refusalOf(service.act(colleague, (work) => approveApplication(work, input)))
    expect(refused).to.deep.equal(['subsidy.four-eyes'])
  })

  it('so who applied cannot recommend', async () => {
    await givePolicy(service, 'FS2026000003')
    const { number } = await giveApplication(service, 'FS2026000003', 'submitted')
    const applicant = { ...service.person('recommenderA').actor, userId: service.person('manufacturerA').id }
    const input = { applicationNo: number, opinion: '同意推荐' }
    const refused = await refusalOf(service.act(applicant, (work) => recommendApplication(work, input)))
    expect(refused).to.deep.equal(['subsidy.four-eyes'])
  })

  it('and two such people can', async () => {
    await givePolicy(service, 'FS2026000004')
    expect((await giveApplication(service, 'FS2026000004', 'approved')).state).to.equal('approved')
  })
})
