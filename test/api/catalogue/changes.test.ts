import { expect } from 'chai'
import type { EditionChangesView } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { useService } from '../../support/app.ts'
import {
  csvOf,
  editionForm,
  importedEdition,
  publishedEdition,
  sampleFile,
} from '../../support/catalogue/editionForm.ts'
import { scansDuring } from '../../support/profiler.ts'

describe('GET /catalogue-editions/:id/changes', () => {
  const service = useService()
  const changes = async (path: string) => {
    const answer = await (await service.signIn('manufacturerA')).get(`/catalogue-editions/${path}`)
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200)
    return answer.body as EditionChangesView
  }

  before(async () => {
    const of2017 = { edition: '2017', validFrom: '2018-01-27', validTo: '2024-01-01' }
    await publishedEdition(service, editionForm(sampleFile('EQ-2017'), of2017))
    await publishedEdition(service, editionForm(sampleFile('EQ-2024')))
    const scheme = 'first-batch-material'
    await publishedEdition(service, editionForm(sampleFile('NM-2024'), { scheme }))
  })

  it('is 401 for nobody, 400 for a malformed edition, 404 for an unknown one', async () => {
    expect((await service.anonymous().get('/catalogue-editions/EQ-2024/changes')).status).to.equal(401)
    const client = await service.signIn('expert')
    expect((await client.get('/catalogue-editions/EQ-2024/changes?since=2017')).status).to.equal(400)
    expect((await client.get('/catalogue-editions/EQ-2024/changes?since=EQ-1999')).status).to.equal(404)
    expect((await client.get('/catalogue-editions/EQ-1999/changes')).status).to.equal(404)
  })

  it('compares with the edition it replaces, in both languages', async () => {
    const { since, counts, items } = await changes('EQ-2024/changes')
    expect(since).to.equal('EQ-2017')
    expect(counts.added + counts.changed + counts.unchanged).to.equal(32)
    const turbine = items.find(({ code }) => code === '1.2.1')
    expect(turbine).to.include({ standing: 'changed', name: '重型燃气轮机' })
    expect(turbine?.changes.map(({ text }) => text)).to.deep.equal([
      { zh: '指标提高：额定功率 ≥ 200 MW → ≥ 300 MW', en: 'Threshold raised: 额定功率 ≥ 200 MW → ≥ 300 MW' },
      { zh: '新增指标：联合循环效率 ≥ 60 %', en: 'Threshold added: 联合循环效率 ≥ 60 %' },
    ])
    expect(items.find(({ standing }) => standing === 'added')?.changes).to.deep.equal([])
  })

  it('compares any two, in either direction', async () => {
    const forward = (await changes('EQ-2024/changes?since=EQ-2017')).counts
    const back = (await changes('EQ-2017/changes?since=EQ-2024')).counts
    expect(back).to.deep.equal({ ...forward, added: forward.removed, removed: forward.added })
  })

  it('is 409 where there is nothing to compare with, 422 across catalogues', async () => {
    const client = await service.signIn('expert')
    const first = await client.get('/catalogue-editions/EQ-2017/changes')
    expect([first.status, first.problem.code]).to.deep.equal([409, 'catalogue.nothing-to-compare'])
    const across = await client.get('/catalogue-editions/EQ-2024/changes?since=NM-2024')
    expect([across.status, across.problem.code]).to.deep.equal([422, 'catalogue.schemes-differ'])
  })

  it('shows those who prepare it what a draft would change, reading through indexes', async () => {
    const file = csvOf('1.1.1,power-generation,海上风力发电机组,batch,rated_power(额定功率)>=16MW,,')
    await importedEdition(service, editionForm(file, { edition: '2027', validFrom: '2027-01-01' }))
    const officer = await service.signIn('ministryOfficer')
    const scans = await scansDuring(async () => {
      const { counts } = (await officer.get('/catalogue-editions/EQ-2027/changes')).body as EditionChangesView
      expect(counts).to.deep.equal({ added: 0, removed: 31, changed: 1, unchanged: 0 })
    }, ['catalogueEditions', 'catalogueEntries'])
    expect(scans).to.deep.equal([])
  })
})
