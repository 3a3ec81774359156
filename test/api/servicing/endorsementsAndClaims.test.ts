import { expect } from 'chai'
import type { EndorsementPreviewView } from '../../../server/business/servicing/endorsement/endorsement.contract.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'
import { COVERS } from '../../support/builders/submission.ts'
import { claimStages } from '../../support/claims/claimStages.ts'

/** All limits times a factor. */
const limits = (factor: number) => ({
  type: 'changeLimits',
  totalLimitFen: 1_000_000_000 * factor,
  covers: COVERS.map(({ code, limitFen, perOccurrenceLimitFen }) => ({
    code,
    limitFen: limitFen * factor,
    perOccurrenceLimitFen: perOccurrenceLimitFen * factor,
  })),
})

describe('the preview of an endorsement', () => {
  const service = useService()
  const preview = async ({ _id }: { readonly _id: string }, effectiveFrom: string, action: object) =>
    (await service.signIn('manufacturerA')).post(`/policies/${_id}/endorsement-preview`, {
      effectiveFrom,
      actions: [action],
      reason: '合同变更',
    })

  it('names what was paid by the terms it changes, and gives nothing back while a claim is open', async () => {
    const today = service.clock.businessDate()
    const insured = () => seedIssuedPolicy(service, { period: { from: today, to: addDays(today, 365) } })
    const [policy, settled] = [await insured(), await insured()]
    const loss = { lossOn: today, knownOn: today }
    const open = await claimStages(service).registered({ ...loss, policyNo: policy._id })
    const blocked = await preview(policy, addDays(today, 30), limits(0.6))
    expect(blocked.problem.failures.map(({ code, value }) => [code, value])).to.deep.equal([
      ['endorsement.open-claim', open._id],
    ])
    const paid = await claimStages(service).paid({ ...loss, policyNo: settled._id })
    const seen = (await preview(settled, today, limits(2))).body as EndorsementPreviewView
    expect(seen.affected.claims.map(({ number }) => number)).to.deep.equal([paid._id])
    const after = (await preview(settled, addDays(today, 1), limits(2))).body as EndorsementPreviewView
    expect(after.affected.claims).to.deep.equal([])
  })
})
