import { expect } from 'chai'
import { findInsuredGoods, InsuredGoodsModel, registerInsuredGoods } from '../../../models/insuredGoods.ts'
import { useService } from '../../support/app.ts'
import { goodsCover, keyed } from '../../support/builders/goods.ts'

describe('the register of insured goods', () => {
  const service = useService()
  const enter = (policyNo: string, serialNumber: string, maker = 'ORG-maker') =>
    service.act('underwriterA', (work) =>
      registerInsuredGoods([goodsCover(keyed({ serialNumber }, maker), { policyNo })], [], work.session),
    )

  it('keeps one row per cover, found under each of its keys', async () => {
    const { machine, contract, use, alike, plate } = keyed({ serialNumber: 'R-1' })
    await enter('FS2026000101', 'R-1')
    expect(await InsuredGoodsModel.countDocuments({ policyNo: 'FS2026000101' })).to.equal(1)
    const keys = [machine, contract, use, alike, plate].filter((key) => key !== null)
    const known = await findInsuredGoods(keys, null)
    expect(known.map(({ covers }) => covers.map(({ policyNo }) => policyNo))).to.deep.equal(
      keys.map(() => ['FS2026000101']),
    )
  })

  it('keeps the same number of another maker apart, and knows that they are alike', async () => {
    await enter('FS2026000102', 'R-2')
    await enter('FS2026000103', 'r–2', 'ORG-other')
    const { machine, alike } = keyed({ serialNumber: 'R-2' })
    const [own] = await findInsuredGoods([machine ?? ''], null)
    const [similar] = await findInsuredGoods([alike ?? ''], null)
    expect(own?.covers.map(({ policyNo }) => policyNo)).to.deep.equal(['FS2026000102'])
    expect(similar?.covers.map(({ policyNo }) => policyNo)).to.deep.equal(['FS2026000102', 'FS2026000103'])
  })

  it('is read by the keys alone, however many rows there are', async () => {
    const rows = Array.from({ length: 400 }, (_, index) => ({
      ...goodsCover(keyed({ serialNumber: `MANY-${index}` }, `ORG-${index}`)),
      _id: `FS2025${String(index).padStart(6, '0')}#001`,
    }))
    await InsuredGoodsModel.insertMany(rows)
    const keys = [rows[7]?.machine, rows[8]?.contract, rows[9]?.use].filter((key) => typeof key === 'string')
    const explained = (await InsuredGoodsModel.find({
      $or: ['machine', 'contract', 'use', 'alike', 'plate'].map((key) => ({ [key]: { $in: keys } })),
    })
      .sort({ _id: 1 })
      .explain('executionStats')) as unknown as { executionStats: { totalDocsExamined: number } }
    expect(explained.executionStats.totalDocsExamined).to.be.lessThan(20)
  })
})
