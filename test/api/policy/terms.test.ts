import { expect } from 'chai'
import fc from 'fast-check'
import { sumFigures } from '../../../models/figures.ts'
import { termSegmentStore } from '../../../models/termSegments.ts'
import { exposureFigure } from '../../../server/business/contract/terms/domain/exposureFigures.ts'
import { type TermSegment, termSegmentNo, termsAt } from '../../../server/business/contract/terms/domain/termSegment.ts'
import { findTermsAt } from '../../../server/business/contract/terms/usecases/terms.ts'
import type { PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { useService } from '../../support/app.ts'
import { issuedPolicy, seedBoundPolicy, storePolicy, termSegment } from '../../support/builders/policy.ts'
import { draftItem } from '../../support/builders/submission.ts'

const PARTIES = issuedPolicy().parties
const MIDNIGHT = new Date('2026-01-01T00:00:00Z').getTime()
const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-01-01', days))
const moment = fc.integer({ min: 0, max: 6 }).map((hours) => new Date(MIDNIGHT + hours * 3_600_000))

/** Terms for some days each, in an order that is not that of their knowledge. */
const drawnTerms = fc
  .array(fc.tuple(day, fc.integer({ min: 1, max: 40 }), moment), { minLength: 1, maxLength: 8 })
  .map((drawn): TermSegment[] =>
    drawn.map(([from, days, knownSince], index) =>
      termSegment({ versionNo: index + 1, effective: { from, to: addDays(from, days) }, knownSince }),
    ),
  )

describe('the terms of a policy', () => {
  const service = useService()

  it('are found by the database as the rule of the two axes says', async () => {
    let policies = 0
    await fc.assert(
      fc.asyncProperty(
        drawnTerms,
        fc.array(fc.tuple(day, moment), { minLength: 4, maxLength: 4 }),
        async (all, asked) => {
          const policyNo = `FS2031${String(++policies).padStart(6, '0')}`
          await service.act('underwriterA', async (work) => {
            for (const terms of all)
              await work.create(
                termSegmentStore,
                termSegmentNo(policyNo, terms.versionNo),
                { ...terms, policyNo },
                { type: 'terms.agreed' },
              )
          })
          for (const [on, knownAt] of asked)
            for (const known of [knownAt, 'onRecord'] as const)
              expect((await findTermsAt({}, policyNo, on, known))?.versionNo ?? null).to.equal(
                termsAt(all, on, known)?.versionNo ?? null,
              )
        },
      ),
      { numRuns: 25 },
    )
  }).timeout(60_000)

  it('agreed one after the other accumulate on every day with what is in force then', async () => {
    let policies = 0
    await fc.assert(
      fc.asyncProperty(drawnTerms, async (drawn) => {
        const number = `FS2032${String(++policies).padStart(6, '0')}`
        const parties = { ...PARTIES, insurerIds: [`ORG-${number}`], manufacturerId: `MAKER-${number}` }
        const { _id, ...policy } = issuedPolicy({ parties })
        const agreed = drawn.map((terms) => ({ ...terms, totalLimitFen: 10 ** terms.versionNo }))
        await service.act('underwriterA', (work) => storePolicy(work, number, policy, agreed))
        const kept = await termSegmentStore.model.find({ policyNo: number }).lean<TermSegment[]>()
        const figure = exposureFigure(`ORG-${number}`, 'maker', `MAKER-${number}`)
        for (let on = '2026-01-01'; on < '2026-04-15'; on = addDays(on, 5)) {
          const [sum] = await sumFigures([figure], on)
          const terms = termsAt(kept, on, 'onRecord')
          expect([sum?.amountFen ?? 0, sum?.count ?? 0], on).to.deep.equal(terms ? [terms.totalLimitFen, 1] : [0, 0])
        }
      }),
      { numRuns: 15 },
    )
  }).timeout(60_000)

  it('are written with the policy, hold for its period, are known since its binding and sum to the fen', async () => {
    const userId = service.organisation('equipmentUserA')
    const items = [draftItem({ userId }), draftItem({ userId, valueFen: 333_333_333 })]
    const policy = await seedBoundPolicy(service, { items })
    const [terms, ...others] = await termSegmentStore.model.find({ policyNo: policy._id }).lean<TermSegment[]>()
    if (!terms) throw new Error('no terms were written')
    expect(others).to.deep.equal([])
    expect(terms).to.deep.include({ versionNo: 1, period: policy.period, effective: policy.period })
    expect(terms.knownSince).to.deep.equal(policy.boundAt)
    const sumWhere = (filter: (share: TermSegment['premiumShares'][number]) => boolean) =>
      terms.premiumShares.filter(filter).reduce((sum, { premiumFen }) => sum + premiumFen, 0)
    for (const { code, premiumFen } of terms.covers)
      expect(sumWhere(({ cover }) => cover === code)).to.equal(premiumFen)
    expect(sumWhere(() => true)).to.equal(policy.premiumFen)
    for (const { itemNo } of terms.items) expect(sumWhere((share) => share.itemNo === itemNo)).to.be.greaterThan(0)
  })

  it('show of the day asked for, before and after cover of its first and last day', async () => {
    const { _id, ...policy } = issuedPolicy({
      parties: { ...PARTIES, manufacturerId: service.organisation('manufacturerA') },
    })
    const first = termSegment()
    const changed = { from: '2026-10-01', to: '2027-04-01' }
    const raised = termSegment({ versionNo: 2, effective: changed, knownSince: new Date('2026-09-20T02:00:00Z') })
    await service.act('underwriterA', (work) => storePolicy(work, 'FS2027000001', policy, [first, raised]))
    const maker = await service.signIn('manufacturerA')
    const versionOn = async (query: string) =>
      ((await maker.get(`/policies/FS2027000001${query}`)).body as PolicyView).terms.versionNo
    expect(await versionOn('')).to.equal(1)
    expect(await versionOn('?on=2025-01-01')).to.equal(1)
    expect(await versionOn('?on=2026-09-30')).to.equal(1)
    expect(await versionOn('?on=2026-10-01')).to.equal(2)
    expect(await versionOn('?on=2030-01-01')).to.equal(2)
    expect((await maker.get('/policies/FS2027000001?on=tomorrow')).status).to.equal(400)
  })
})
