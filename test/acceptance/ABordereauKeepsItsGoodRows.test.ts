import { expect } from 'chai'
import { policyStore } from '../../models/policies.ts'
import type { Stored } from '../../models/store.ts'
import { termSegmentStore } from '../../models/termSegments.ts'
import type { Policy } from '../../server/business/contract/terms/domain/policy.ts'
import { proveLedger } from '../../server/business/desk/audit/usecases/proveLedger.ts'
import { verifyRecord } from '../../server/business/desk/audit/usecases/verifyRecord.ts'
import { ACCESS } from '../support/access.ts'
import { useService } from '../support/app.ts'
import { csvOf, importerIn, lineOf } from '../support/bordereau/lists.ts'
import { sealEverything } from '../support/sealing.ts'

describe('A bordereau keeps its good rows', () => {
  const service = useService()

  it('writes what is right, tells what is not by cell, and takes the mended rest afterwards', async () => {
    const importer = await importerIn(service)
    const second = { 保单号: 'P-0001', 出厂编号: 'GT-0001b', 采购合同号: 'HT-0001', 装备名称: '重型燃气轮机' }
    const item = { ...lineOf(1), ...second }
    const lines = [
      lineOf(1, { 实收保费: '50000.00', 收费日期: '2026-02-03' }),
      { ...item, 实收保费: '', 收费日期: '' },
      lineOf(2, { 投保人统一社会信用代码: '91110000000000000X', 总保费: '1.00' }),
      lineOf(3, { 保险止期: 'tomorrow' }),
      lineOf(4, { 出厂编号: 'GT-0001' }),
    ]
    const list = await importer.upload(csvOf(lines))
    const checked = await importer.check(list)
    expect(await policyStore.model.countDocuments(), 'a check writes nothing').to.equal(0)
    const found = (await importer.findings(list.number)).map(({ column, code }) => `${column} ${code}`)
    expect(found).to.deep.equal([
      'B4 bordereau.code-invalid',
      'G4 bordereau.premium-sum-differs',
      'D5 bordereau.day-invalid',
      'W6 bordereau.goods-twice-in-file',
    ])
    expect(checked.counts).to.deep.include({ policies: 4, rows: 5, right: 1, wrong: 3 })

    const written = await importer.commit(checked, 'keepGood')
    expect([written.state, written.counts.written]).to.deep.equal(['written', 1])
    const [policy] = await policyStore.model.find().lean<(Policy & Stored)[]>()
    expect(policy).to.deep.include({
      state: 'issued',
      imported: { bordereauNo: list.number, foreignNo: 'P-0001', issuedOn: '2026-01-20' },
      period: { from: '2026-02-01', to: '2027-02-01' },
      premiumFen: 15_000_050,
      paidPremiumFen: 5_000_000,
      submissionNo: null,
      tariff: null,
    })
    expect(
      await termSegmentStore.model.countDocuments({
        policyNo: policy?._id,
        'items.1.serialNumber': 'GT-0001b',
      } as object),
    ).to.equal(1)

    const mended = [lines[0], lines[1], lineOf(2), lineOf(3), lineOf(4)].filter((line) => line !== undefined)
    const again = await importer.check(await importer.upload(csvOf(mended)))
    expect(again.counts).to.deep.include({ right: 3, wrong: 0, known: 1 })
    const rest = await importer.commit(again, 'allOrNothing')
    expect([rest.state, rest.counts.written, rest.counts.known]).to.deep.equal(['written', 3, 1])
    expect(await policyStore.model.countDocuments()).to.equal(4)

    await sealEverything(service.clock.now())
    expect((await proveLedger()).differences).to.deep.equal([])
    const { findings } = await verifyRecord({ keys: ACCESS.keys, heads: [] })
    expect(findings).to.deep.equal([])
  })
})
