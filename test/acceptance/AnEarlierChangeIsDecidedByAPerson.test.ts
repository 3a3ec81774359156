import { expect } from 'chai'
import type { PolicyView } from '../../server/business/policy/policy/policy.contract.ts'
import { useService } from '../support/app.ts'
import { seedIssuedPolicy } from '../support/builders/policy.ts'
import { COVERS } from '../support/builders/submission.ts'
import { askAndApprove, policyNow, previewChange } from '../support/servicing/desk.ts'

const INCEPTION = '2026-04-01'
const [EARLY, LATE] = ['2026-05-01', '2026-10-18'] // after 30 and after 200 of 365 days
const limit = (totalLimitFen: number) => ({
  type: 'changeLimits',
  totalLimitFen,
  covers: COVERS.map(({ code }) => ({ code, limitFen: totalLimitFen, perOccurrenceLimitFen: totalLimitFen / 2 })),
})
const change = (effectiveFrom: string, totalLimitFen: number, resolutions: readonly object[] = []) => ({
  effectiveFrom,
  actions: [limit(totalLimitFen)],
  reason: '调整保额',
  resolutions,
})
/** Half up, exactly. */
const ofDays = (yearFen: number, days: number): number =>
  Number((BigInt(yearFen) * BigInt(days) * 2n + 365n) / (2n * 365n))

describe('A change that takes effect before one recorded earlier is decided by a person', () => {
  const service = useService()

  /** What each cover costs a year within a limit. */
  async function yearly(totalLimitFen: number): Promise<readonly number[]> {
    const { _id } = await seedIssuedPolicy(service)
    await askAndApprove(service, _id, change(INCEPTION, totalLimitFen))
    const maker = await service.signIn('manufacturerA')
    return ((await maker.get(`/policies/${_id}`)).body as PolicyView).terms.covers.map(({ premiumFen }) => premiumFen)
  }

  it('so the later limit holds from its day on, or gives way, and the premium is that of the days at each', async () => {
    const first = [15_327_000, 4_536_000]
    const [twice, thrice] = [await yearly(2_000_000_000), await yearly(3_000_000_000)]
    const premiumOf = (runs: readonly (readonly [readonly number[], number])[]): number =>
      runs.flatMap(([covers, days]) => covers.map((fen) => ofDays(fen, days))).reduce((sum, fen) => sum + fen, 0)

    for (const take of ['later', 'earlier'] as const) {
      const { _id: policyNo } = await seedIssuedPolicy(service)
      const later = await askAndApprove(service, policyNo, change(LATE, 2_000_000_000))
      expect(later.outcome?.premiumAfterFen).to.equal(
        premiumOf([
          [first, 200],
          [twice, 165],
        ]),
      )

      const { conflicts } = await previewChange(service, policyNo, change(EARLY, 3_000_000_000))
      expect(conflicts).to.deep.equal([
        { endorsementNo: later.number, action: 0, effectiveFrom: LATE, type: 'changeLimits' },
      ])
      const resolutions = [{ endorsementNo: later.number, action: 0, take }]
      await askAndApprove(service, policyNo, change(EARLY, 3_000_000_000, resolutions))
      const premiumFen =
        take === 'later'
          ? premiumOf([
              [first, 30],
              [thrice, 170],
              [twice, 165],
            ])
          : premiumOf([
              [first, 30],
              [thrice, 335],
            ])
      expect((await policyNow(policyNo)).premiumFen, take).to.equal(premiumFen)
      const maker = await service.signIn('manufacturerA')
      const then = (await maker.get(`/policies/${policyNo}?on=${LATE}`)).body as PolicyView
      expect(then.terms.totalLimitFen, take).to.equal(take === 'later' ? 2_000_000_000 : 3_000_000_000)
    }
  })
})
