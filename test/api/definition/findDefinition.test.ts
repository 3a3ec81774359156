import { expect } from 'chai'
import {
  findDefinition,
  findDefinitionByHash,
} from '../../../server/business/reference/definition/usecases/findDefinition.ts'
import { retireDefinition } from '../../../server/business/reference/definition/usecases/retireDefinition.ts'
import { useService } from '../../support/app.ts'
import { publishedOf, SHIPPED, shippedProduct, submittedOf } from '../../support/builders/definition.ts'
import { scansDuring } from '../../support/profiler.ts'

describe('the definition that applies', () => {
  const service = useService()
  const on = async (day: string, insurer: 'insurerA' | 'insurerB' = 'insurerA') => {
    const wanted = { insurerId: service.organisation(insurer), code: 'FS-EQ', on: day }
    return findDefinition(service.reader('underwriterA'), 'product', wanted)
  }

  it('is the insurer’s own version while that is in force, else the shipped one, else none', async () => {
    const first = await publishedOf(service, 'product', '2026-04-01', (content) => ({ ...content, version: 'v1' }))
    const second = await publishedOf(service, 'product', '2026-07-01', (content) => ({ ...content, version: 'v2' }))
    const retire = { definitionNo: second._id, to: '2026-10-01', reason: '停止销售' }
    await service.act('productManagerA', (work) => retireDefinition(work, retire))
    const versions = await Promise.all(
      ['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'].map((day) => on(day)),
    )
    expect(versions.map((product) => product?.version)).to.deep.equal(['2026.1', 'v1', 'v1', 'v2', 'v2', '2026.1'])
    expect((await on('2026-05-01', 'insurerB'))?.version).to.equal('2026.1')
    expect((await on('2026-05-01'))?.effective).to.deep.equal({ from: '2026-04-01', to: '2026-07-01' })
    expect((await on('2026-05-01'))?.hash).to.equal(first.contentHash)
    expect(await on('1990-01-01')).to.equal(null)
  })

  it('is the same object each time, so that what is prepared from it is prepared once', async () => {
    expect(await on('2026-05-01')).to.equal(await on('2026-05-02'))
    expect(await on('2026-03-31')).to.equal(shippedProduct)
  })

  it('is never a draft or one in review', async () => {
    await submittedOf(service, 'product', (content) => ({ ...content, version: 'v9' }))
    expect((await on('2027-01-01'))?.version).to.equal('2026.1')
  })

  it('is found again by its hash, whatever applies now', async () => {
    const reader = service.reader('underwriterA')
    const v1 = await on('2026-05-01')
    expect(await findDefinitionByHash(reader, 'product', v1?.hash ?? '')).to.deep.equal(v1)
    expect(await findDefinitionByHash(reader, 'product', shippedProduct?.hash ?? '')).to.equal(shippedProduct)
    expect(await findDefinitionByHash(reader, 'product', 'unknown')).to.equal(null)
    expect(SHIPPED.product).to.contain(shippedProduct?.version ?? '-')
  })

  it('is of every kind, rules too', async () => {
    const own = await publishedOf(service, 'rules', '2026-04-01')
    const wanted = { insurerId: service.organisation('insurerA'), code: 'FS-EQ', on: '2026-05-01' }
    const found = await findDefinition(service.reader('underwriterA'), 'rules', wanted)
    expect([found?.version, found?.hash]).to.deep.equal(['own-1', own.contentHash])
  })

  it('and every list is read through an index', async () => {
    const paths = [
      '/definitions',
      '/definitions?kind=product',
      '/definitions?kind=tariff&code=FS-EQ&state=published',
      '/definitions?state=draft&state=inReview',
    ]
    const scans = await scansDuring(async () => {
      await on('2026-05-01')
      await findDefinitionByHash(service.reader('underwriterA'), 'product', 'some hash')
      for (const who of ['productManagerA', 'supervisor'] as const) {
        const client = await service.signIn(who)
        for (const path of paths) expect((await client.get(path)).status, path).to.equal(200)
      }
    }, ['definitions', 'quotes'])
    expect(scans).to.deep.equal([])
  })
})
