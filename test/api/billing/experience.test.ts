import { expect } from 'chai'
import { experienceRatingOf } from '../../../config/experience/index.ts'
import { FigureModel, findFigures, sumFigureRanges } from '../../../models/figures.ts'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import { policiesFigure } from '../../../server/business/contract/terms/domain/makerFigures.ts'
import { sharedAmong, transactionOf } from '../../../server/business/ledger/billing/domain/build.ts'
import { experienceOf, experienceRanges } from '../../../server/business/ledger/billing/domain/experienceFigures.ts'
import { calculateLossRatioPpm } from '../../../server/business/ledger/billing/domain/lossRatio.ts'
import {
  makerLossRatioPpm,
  makerLossRatioRanges,
} from '../../../server/business/ledger/billing/domain/makerLossRatio.ts'
import { post } from '../../../server/business/ledger/billing/usecases/post.ts'
import { addDays, addYears } from '../../../server/kernel/civilDate.ts'
import { daysIn } from '../../../server/kernel/period.ts'
import { inSnapshot } from '../../../server/platform/database/snapshot.ts'
import { foldOpenFigures } from '../../../server/platform/operations/usecases/foldOpenFigures.ts'
import { useService } from '../../support/app.ts'
import { ledgerExperience } from '../../support/billing/experience.ts'
import { keptFigures, rebuiltFigures } from '../../support/figures.ts'
import { examinedDuring } from '../../support/profiler.ts'

describe('a maker’s loss ratio', function () {
  this.timeout(60_000)
  const service = useService()
  const of = () => ({
    insurerId: service.organisation('insurerA'),
    manufacturerId: service.organisation('manufacturerA'),
    productCode: 'FS-EQ',
  })

  /** Some premium of one term and a loss or recovery beside it, shared with another insurer; the same for the same number. */
  async function write(n: number): Promise<void> {
    const { insurerId, manufacturerId, productCode } = of()
    const from = addDays('2021-01-01', (n * 37) % 2_300)
    const shared = [
      { party: insurerId, sharePpm: 1_000_000 - (n % 3) * 111_111 },
      ...(n % 3 === 0 ? [] : [{ party: service.organisation('insurerB'), sharePpm: (n % 3) * 111_111 }]),
    ]
    const statement = {
      policyNo: `FS-${n}`,
      subject: `policy:FS-${n}` as const,
      event: `policy:FS-${n}#1`,
      effectiveOn: from,
      parties: { insurerIds: shared.map(({ party }) => party), manufacturerId, userIds: [], recommenderId: '' },
      productCode: n % 5 === 0 ? 'FB-NM' : productCode,
      region: '210100',
      counterparty: null,
      lead: insurerId,
    }
    const premium = sharedAmong(shared, [{ amountFen: n % 7 === 0 ? -1_001 - n : 100_003 + 17 * n }])
    const loss = sharedAmong(shared, [{ amountFen: 1_009 * n + 1, accidentDay: addDays(from, n % 40) }])
    const kind = (['claimReserved', 'claimPaid', 'recoveryReceived'] as const)[n % 3] ?? 'claimPaid'
    await service.act('underwriterA', (work) =>
      post(work, [
        transactionOf({
          ...statement,
          kind: 'premiumWritten',
          earns: { from, to: addDays(from, n % 4 === 0 ? 100 + n : 365) },
          parts: premium,
        }),
        transactionOf({ ...statement, kind, parts: loss }),
      ]),
    )
  }

  /** What is kept and what the ledger says read whole, as of one moment, judged on several days. */
  const compare = () =>
    inSnapshot(async (session) => {
      const rating = experienceRatingOf('FS-EQ')
      for (const on of ['2023-05-06', '2026-02-28', '2026-03-01', '2028-02-29']) {
        const to = addDays(on, 1)
        const window = { from: addYears(to, -rating.windowYears), to }
        const whole = await ledgerExperience(of(), window, session)
        const sums = await sumFigureRanges(experienceRanges(of(), window), session)
        expect(experienceOf(sums, of(), window), on).to.deep.equal(whole)
        expect(
          makerLossRatioPpm(await sumFigureRanges(makerLossRatioRanges(of(), rating, on), session), of(), rating, on),
          on,
        ).to.equal(calculateLossRatioPpm(whole, rating))
      }
    })

  /** Read together with other figures, as for a quote. */
  const lossRatioOn = (on: string) =>
    inSnapshot(async (session) => {
      const rating = experienceRatingOf('FS-EQ')
      const daily = [policiesFigure(of().insurerId, of().manufacturerId)]
      const wanted = {
        ranges: makerLossRatioRanges(of(), rating, on),
        daily,
        sums: ['exposure|no|maker|body'],
        until: on,
      }
      return makerLossRatioPpm((await findFigures(wanted, session)).ranges, of(), rating, on)
    })

  it('is unknown before anything is written', async () => {
    expect(await lossRatioOn('2026-03-01')).to.equal(null)
  })

  it('is what the whole ledger says at every moment, while others write and the sums are folded', async () => {
    let writing = true
    const written = (async () => {
      for (let n = 0; n < 120; n += 6) await Promise.all([0, 1, 2, 3, 4, 5].map((more) => write(n + more)))
      writing = false
    })()
    const folded = (async () => {
      while (writing) await foldOpenFigures(async () => {})
    })()
    let compared = 0
    while (writing) {
      await compare()
      compared += 1
    }
    await Promise.all([written, folded])
    expect(compared).to.be.above(1)
    await compare()
    await foldOpenFigures(async () => {})
    await compare()
    expect(await keptFigures()).to.deep.equal(await rebuiltFigures())
    expect(await LedgerTransactionModel.countDocuments()).to.equal(240)
  })

  it('reads no more than three keys of an index a day of the window, however many policies there were', async () => {
    const { insurerId, manufacturerId, productCode } = of()
    const named = `experience|${insurerId}|${manufacturerId}|${productCode}|`
    const rows = Array.from({ length: 20_000 }, (_, n) => {
      const from = addDays('2020-01-01', n % 2_400)
      const to = addDays(from, 365 - (n % 3))
      return [
        { _id: `p${n}`, figure: `${named}premiums`, day: to, amountFen: 1_000, count: 1, open: true },
        { _id: `t${n}`, figure: `${named}terms|${to}|${from}`, day: from, amountFen: 1_000, count: 1, open: true },
        { _id: `l${n}`, figure: `${named}losses`, day: from, amountFen: 10, count: 1, open: true },
      ]
    }).flat()
    await FigureModel.collection.insertMany(rows as never)
    await foldOpenFigures(async () => {})
    const examined = await examinedDuring(async () => {
      expect(await lossRatioOn('2026-03-01')).to.be.a('number')
    }, 'figures')
    const days = daysIn({ from: '2021-03-02', to: '2026-03-02' })
    expect(Math.max(...examined.map(({ keysExamined }) => keysExamined))).to.be.within(days, 3 * days)
    expect(Math.max(...examined.map(({ docsExamined }) => docsExamined))).to.equal(0)
  })
})
