import { expect } from 'chai'
import { authorityGrantStore } from '../../../models/authorityGrants.ts'
import { submissionStore } from '../../../models/submissions.ts'
import type { ReferralList } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { decideQuote } from '../../../server/business/offer/underwriting/usecases/decideQuote.ts'
import { revokeGrant } from '../../../server/business/party/authority/usecases/revokeGrant.ts'
import { useService } from '../../support/app.ts'
import { grantedBy } from '../../support/builders/grant.ts'
import { ipRightRequest } from '../../support/builders/lines.ts'
import { decision, submissionStages } from '../../support/builders/submission.ts'
import { versionOf } from '../../support/versionOf.ts'

/** The catalogue entry of {@link submissionStages} is one of power generation; an IP right has no entry. */
describe('authority for some catalogue categories', () => {
  const service = useService()
  const stages = submissionStages(service)

  /** Leaves senior underwriters of insurer A one grant for the decision, for these categories. */
  async function grantOnly(granted: 'approve' | 'decline', categories: readonly string[]): Promise<void> {
    const filter = {
      'parties.insurerIds': service.organisation('insurerA'),
      'holder.role': 'seniorUnderwriter',
      decision: granted,
      revocation: null,
    }
    const before = await authorityGrantStore.model.find(filter as object).lean<{ readonly _id: string }[]>()
    for (const { _id: number } of before) {
      const input = { grantNo: number, reason: '重新授权' }
      await service.act('underwritingManagerA', (work) => revokeGrant(work, input))
    }
    await grantedBy(service, 'underwritingManagerA', { decision: granted, categories })
  }
  async function referred(changes = {}): Promise<string> {
    const { _id: number } = await stages.quoted(changes)
    await service.act('underwriterA', (work) =>
      decideQuote(work, { quoteNo: number, ...decision('refer', '需上级决定') }),
    )
    return number
  }

  it('leaves a case without a category out of the queue, and refuses to approve it', async () => {
    await grantOnly('approve', ['power-generation'])
    const [machine, right] = [await referred(), await referred(ipRightRequest())]
    const senior = await service.signIn('seniorUnderwriterA')
    const { items } = (await senior.get('/referrals')).body as ReferralList
    expect(items.map(({ number }) => number)).to.deep.equal([machine])
    const answer = await senior.post(`/quotes/${right}/decision`, decision('approve'), { ifMatch: 2 })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'authority.category-not-covered'])
    const covered = await senior.post(`/quotes/${machine}/decision`, decision('approve'), { ifMatch: 2 })
    expect(covered.status).to.equal(200)
  })

  describe('to decline a submission', () => {
    const body = { reason: '技术风险过高', reasonCodes: ['other'] }
    const decline = async (number: string) => {
      const ifMatch = await versionOf(submissionStore, number)
      const answer = await (await service.signIn('seniorUnderwriterA')).post(`/submissions/${number}/decline`, body, {
        ifMatch,
      })
      return answer.status === 200 ? [200] : [answer.status, answer.problem.code]
    }

    it('looks at the categories of the entries that its items name', async () => {
      const { _id } = await stages.submitted()
      await grantOnly('decline', ['rail-transit'])
      expect(await decline(_id)).to.deep.equal([409, 'authority.category-not-covered'])
      await grantOnly('decline', ['power-generation'])
      expect(await decline(_id)).to.deep.equal([200])
    })

    it('does not cover one that names no entry', async () => {
      await grantOnly('decline', ['power-generation'])
      expect(await decline((await stages.submitted(ipRightRequest()))._id)).to.deep.equal([
        409,
        'authority.category-not-covered',
      ])
    })
  })
})
