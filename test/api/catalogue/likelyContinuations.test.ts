import { expect } from 'chai'
import { catalogueEntries } from '../../../models/catalogueEntries.ts'
import type { EditionChangesView } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { useService } from '../../support/app.ts'
import {
  csvOf,
  editionForm,
  importedEdition,
  publication,
  publishedEdition,
} from '../../support/catalogue/editionForm.ts'

describe('POST /catalogue-editions/:id/publication of entries renamed and renumbered', () => {
  const service = useService()

  it('is 422 until entries that may be others under a new name and code are decided, as the comparison shows them', async () => {
    const scheme = 'first-batch-material'
    const old = csvOf('1.1,steel,超高强海洋工程用钢板,batch,strength(强度)>=900MPa,,')
    await publishedEdition(service, editionForm(old, { scheme, edition: '2011', validFrom: '2011-01-01' }))
    const next = csvOf(
      '4.2,steel,海洋工程用高强钢板,batch,strength(强度)>=900MPa,,',
      '5.1,steel,钛箔,batch,width(宽度)>=1m,,',
    )
    const imported = await importedEdition(
      service,
      editionForm(next, { scheme, edition: '2012', validFrom: '2012-01-01' }),
    )
    const administrator = await service.signIn('administrator')
    const changes = (await administrator.get(`/catalogue-editions/${imported.id}/changes`)).body as EditionChangesView
    expect(changes.likely).to.deep.equal([
      {
        code: '4.2',
        name: '海洋工程用高强钢板',
        candidates: [{ code: '1.1', name: '超高强海洋工程用钢板' }],
      },
    ])
    const refused = await publication(service, imported)
    expect(refused.status).to.equal(422)
    expect(refused.problem.failures[0]).to.include({
      code: 'catalogue.continuation-undecided',
      field: 'continuations',
      value: '4.2',
      threshold: '1.1',
    })
    const answer = await administrator.post(
      `/catalogue-editions/${imported.id}/publication`,
      { validFrom: imported.validFrom, continuations: [{ code: '4.2', of: '1.1' }] },
      { ifMatch: imported.version },
    )
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200)
    const entries = await catalogueEntries.model.find({ editionId: imported.id }).sort({ position: 1 }).lean()
    expect(entries.map(({ lineage }) => lineage)).to.deep.equal(['NM-2011:1.1', 'NM-2012:5.1'])
  })
})
