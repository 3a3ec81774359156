import { expect } from 'chai'
import { authorityGrantStore } from '../../../models/authorityGrants.ts'
import { quoteStore } from '../../../models/quotes.ts'
import type { QuoteView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { revokeGrant } from '../../../server/business/party/authority/usecases/revokeGrant.ts'
import { useService } from '../../support/app.ts'
import { grantBody, grantedBy } from '../../support/builders/grant.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import { versionOf } from '../../support/versionOf.ts'

/** 90% of a total limit of 1,000万. */
const SHARE_FEN = 900_000_000

describe('POST /quotes/:number/coinsurance-answer', () => {
  const service = useService()
  const stages = submissionStages(service)

  const shared = async () => {
    const panel = [
      { insurerId: service.organisation('insurerA'), sharePpm: 100_000 },
      { insurerId: service.organisation('insurerB'), sharePpm: 900_000 },
    ]
    return (await stages.quoted({}, { panel }))._id
  }
  const answer = async (number: string, body: object = { confirm: true }) => {
    const ifMatch = await versionOf(quoteStore, number)
    return (await service.signIn('underwriterB')).post(`/quotes/${number}/coinsurance-answer`, body, { ifMatch })
  }
  /** Takes every grant of insurer B back and gives underwriters this one, if any. */
  async function grantOnly(changes: Parameters<typeof grantBody>[0] | null): Promise<void> {
    const filter = { 'parties.insurerIds': service.organisation('insurerB'), revocation: null } as object
    for (const { _id: number } of await authorityGrantStore.model.find(filter).lean<{ readonly _id: string }[]>()) {
      const input = { grantNo: number, reason: '重新授权' }
      await service.act('underwritingManagerB', (work) => revokeGrant(work, input))
    }
    if (!changes) return
    const body = grantBody({ holderRole: 'underwriter', ...changes })
    await grantedBy(service, 'underwritingManagerB', body)
  }

  it('refuses with 409 to confirm without a grant to approve, and says so in the menu', async () => {
    await grantOnly({ decision: 'release' })
    const number = await shared()
    const refused = await answer(number)
    expect([refused.status, refused.problem.code]).to.deep.equal([409, 'authority.no-grant'])
    const { allowedEvents } = (await (await service.signIn('underwriterB')).get(`/quotes/${number}`)).body as QuoteView
    expect(allowedEvents.map(({ event, allowed, why }) => [event, allowed, why?.[0]?.code])).to.deep.equal([
      ['confirmShare', false, 'authority.no-grant'],
      ['declineShare', true, undefined],
    ])
  })

  it('judges the own share of the limit, to the fen', async () => {
    await grantOnly({ limitFen: SHARE_FEN - 1 })
    const number = await shared()
    const refused = await answer(number)
    expect(refused.problem.failures[0]).to.include({
      code: 'authority.limit-exceeded',
      value: SHARE_FEN,
      threshold: SHARE_FEN - 1,
    })
    await grantOnly({ limitFen: SHARE_FEN })
    expect((await answer(number)).status).to.equal(200)
  })

  it('refuses with 409 under a grant that asks for several people', async () => {
    await grantOnly({ approvals: 2 })
    const refused = await answer(await shared())
    expect([refused.status, refused.problem.code]).to.deep.equal([409, 'coinsurance.answered-by-one'])
  })

  it('needs no grant to say why the insurer does not take part', async () => {
    await grantOnly(null)
    const answered = await answer(await shared(), { confirm: false, reason: '超出承保能力' })
    expect(answered.status, JSON.stringify(answered.body)).to.equal(200)
  })
})
