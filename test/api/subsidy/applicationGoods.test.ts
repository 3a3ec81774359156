import { expect } from 'chai'
import { findProductVersion } from '../../../config/products/index.ts'
import type { ApplicationGoodsView, SubsidyApplicationView } from '../../../server/business/subsidy/subsidy.contract.ts'
import { useService } from '../../support/app.ts'
import { attached } from '../../support/attachments/attaching.ts'
import { SAMPLES } from '../../support/attachments/files.ts'
import { giveApplication, givePolicy } from '../../support/builders/subsidies.ts'
import type { PersonName } from '../../support/people.ts'

describe('GET /subsidy-applications/:number/goods', () => {
  const service = useService()
  let application: SubsidyApplicationView
  let paperNo: string
  const read = async (name: PersonName, number = application.number) =>
    (await service.signIn(name)).get(`/subsidy-applications/${number}/goods`)

  before(async () => {
    await givePolicy(service, 'FS2026000001')
    application = await giveApplication(service, 'FS2026000001', 'submitted')
    const maker = await service.signIn('manufacturerA')
    const owner = { kind: 'subsidyApplication', number: application.number } as const
    paperNo = (await attached(maker, owner, SAMPLES.pdf, { documentCode: 'deliveryAcceptance' })).number
    await attached(maker, owner, SAMPLES.png)
  })

  for (const name of ['manufacturerA', 'recommenderA', 'ministryOfficer', 'ministryFinance', 'supervisor'] as const)
    it(`shows ${name} the goods, how they stand against the catalogue, and the papers of the checklist`, async () => {
      const { status, body } = await read(name)
      const { product, items, matches, findings, papers } = body as ApplicationGoodsView
      expect(status).to.equal(200)
      expect(product).to.deep.equal({
        code: 'FS-EQ',
        version: '2026.1',
        hash: findProductVersion('FS-EQ', '2026.1')?.hash,
      })
      expect(items.map(({ itemNo, catalogueEntryId }) => [itemNo, catalogueEntryId])).to.deep.equal([
        [1, 'EQ-2024:3.1.2'],
      ])
      expect(matches.map(({ itemNo, catalogueEntryId }) => [itemNo, catalogueEntryId])).to.deep.equal([
        [1, 'EQ-2024:3.1.2'],
      ])
      expect(findings).to.deep.equal([])
      expect(papers).to.deep.equal([
        {
          number: paperNo,
          owner: { kind: 'subsidyApplication', number: application.number },
          documentCode: 'deliveryAcceptance',
          name: SAMPLES.pdf.name,
          kind: 'pdf',
          sizeBytes: SAMPLES.pdf.bytes.length,
          preview: true,
        },
      ])
    })

  for (const name of ['manufacturerB', 'recommenderB'] as const)
    it(`is 404 for ${name}, whose case it is not`, async () => {
      expect((await read(name)).status).to.equal(404)
    })

  it('is 401 for nobody, 403 for who reads no applications, 404 for a number nobody has', async () => {
    const path = `/subsidy-applications/${application.number}/goods`
    expect((await service.anonymous().get(path)).status).to.equal(401)
    for (const name of ['underwriterA', 'equipmentUserA', 'administrator'] as const)
      expect((await read(name)).status, name).to.equal(403)
    expect((await read('ministryOfficer', 'SA2026999999')).status).to.equal(404)
  })
})
