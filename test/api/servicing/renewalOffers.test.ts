import { expect } from 'chai'
import { quoteStore } from '../../../models/quotes.ts'
import type { Stored } from '../../../models/store.ts'
import type { Policy } from '../../../server/business/contract/terms/domain/policy.ts'
import { verifyChains } from '../../../server/business/desk/audit/usecases/verifyChains.ts'
import type { Quote } from '../../../server/business/offer/underwriting/domain/quote.ts'
import { bindQuote } from '../../../server/business/policy/policy/usecases/bindQuote.ts'
import type { RenewalView } from '../../../server/business/servicing/renewal/renewal.contract.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'
import { COVERS } from '../../support/builders/submission.ts'
import { endorsed } from '../../support/servicing/endorse.ts'
import {
  acceptOffer,
  letOffer,
  quotesOf,
  renewalOf,
  runRenewalsOn,
  submissionOf,
} from '../../support/servicing/renew.ts'

const SIXTY_BEFORE = '2027-01-31'

describe('renewals under a grant to offer them', () => {
  const service = useService()
  let policy: Policy & Stored
  const viewAs = async (name: 'manufacturerA' | 'underwriterA', policyNo: string): Promise<RenewalView> =>
    (await (await service.signIn(name)).get(`/renewals/${policyNo}-R`)).body as RenewalView

  beforeEach(async () => {
    service.clock.moveTo('2026-03-02')
    policy = await seedIssuedPolicy(service)
  })

  before(() => letOffer(service))

  it('are offered at once, held against what expires by item and cover', async () => {
    await runRenewalsOn(service, SIXTY_BEFORE)
    const seen = await viewAs('manufacturerA', policy._id)
    const [quote] = await quotesOf(policy._id)
    expect(seen).to.include({ stage: 'offered', gapDays: 0, expiringPremiumFen: policy.premiumFen })
    expect(seen.offeredPremiumFen).to.equal(quote?.premiumFen)
    expect(seen.differenceFen).to.equal((quote?.premiumFen ?? 0) - policy.premiumFen)
    expect(seen.premiums.map(({ cover }) => cover)).to.deep.equal(['quality', 'liability'])
    const sum = (of: (one: RenewalView['premiums'][number]) => number | null) =>
      seen.premiums.reduce((total, one) => total + (of(one) ?? 0), 0)
    expect(sum(({ beforeFen }) => beforeFen)).to.equal(seen.expiringPremiumFen)
    expect(sum(({ afterFen }) => afterFen)).to.equal(seen.offeredPremiumFen)
    expect(quote?.decisions.map(({ grantNo, byUserId }) => [grantNo?.slice(0, 2), byUserId])).to.deep.equal([
      ['AG', `job:renewals:${service.organisation('insurerA')}`],
    ])
    const { broken } = await verifyChains()
    expect(broken, 'what the run did is told whole').to.deep.equal([])
  })

  it('become a policy that joins the old one, when the holder accepts and the insurer binds', async () => {
    await runRenewalsOn(service, SIXTY_BEFORE)
    const [quote] = await quotesOf(policy._id)
    await acceptOffer(service, quote?._id ?? '')
    expect((await viewAs('manufacturerA', policy._id)).stage).to.equal('accepted')
    const { _id: submissionNo } = await submissionOf(policy._id)
    const renewed = await service.act('underwriterA', (work) => bindQuote(work, { submissionNo }))
    expect(renewed).to.deep.include({
      renewalOf: policy._id,
      continuousYears: 2,
      previousCoverEnd: '2027-04-01',
      period: { from: '2027-04-01', to: '2028-04-01' },
    })
    const renewal = await renewalOf(policy._id)
    expect(renewal.state).to.equal('renewed')
    expect(renewal.renewedBy).to.deep.equal({ policyNo: renewed._id, gapDays: 0 })
  })

  it('are outdated by an endorsement at once, and made anew by the next run', async () => {
    await runRenewalsOn(service, SIXTY_BEFORE)
    const [before] = await quotesOf(policy._id)
    const { _id: endorsementNo } = await endorsed(service, policy._id, {
      effectiveFrom: '2027-02-01',
      actions: [
        {
          type: 'changeLimits',
          totalLimitFen: 1_200_000_000,
          covers: COVERS.map(({ code }) => ({ code, limitFen: 1_200_000_000, perOccurrenceLimitFen: 500_000_000 })),
        },
      ],
    })
    expect((await renewalOf(policy._id)).outdatedBy).to.equal(endorsementNo)
    expect((await quoteStore.model.findById(before?._id).lean<Quote>())?.withdrawal?.because).to.equal('renewalOver')
    expect((await viewAs('underwriterA', policy._id)).stage).to.equal('toPrepare')
    await runRenewalsOn(service, '2027-02-02')
    const renewal = await renewalOf(policy._id)
    expect([renewal.outdatedBy, renewal.offer?.policyVersionNo]).to.deep.equal([null, 2])
    const [after] = await quotesOf(policy._id)
    expect(after).to.include({ state: 'approved', totalLimitFen: 1_200_000_000 })
    // The expiring premium is that of the changed terms for a whole year.
    expect(renewal.offer?.expiring.premiumFen).to.be.greaterThan(policy.premiumFen)
  })

  it('lapse where nothing was accepted by the last day of cover', async () => {
    await runRenewalsOn(service, SIXTY_BEFORE)
    await runRenewalsOn(service, '2027-03-31')
    expect((await renewalOf(policy._id)).state).to.equal('open')
    await runRenewalsOn(service, '2027-04-01')
    expect((await renewalOf(policy._id)).state).to.equal('lapsed')
    expect((await submissionOf(policy._id)).state).to.equal('withdrawn')
    const [quote] = await quotesOf(policy._id)
    expect(quote?.state).to.equal('withdrawn')
  })
})
