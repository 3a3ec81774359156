import { expect } from 'chai'
import { areRelated } from '../../../server/business/party/identity/domain/control.ts'

const held = (_id: string, controller: { organisationId?: string; name?: string }, sharePpm = 600_000) => ({
  _id,
  controllers: [{ ...controller, sharePpm }],
})

describe('control of two organisations', () => {
  it('is one where the controller is named by both, however it is spelled', () => {
    for (const name of ['华 东控股', '华东控股　', '华东\u00ad控股'])
      expect(areRelated('A', 'B', [held('A', { name: '华东控股' }), held('B', { name })]), name).to.equal(true)
    const latin = [held('A', { name: 'Acme-Holding Co.' }), held('B', { name: 'АCME HOLDING CO.' })]
    expect(areRelated('A', 'B', latin)).to.equal(true)
  })

  it('is one where one names on file what the other names by its name', () => {
    const parent = { _id: 'P', nameZh: '华东控股', nameEn: 'East China Holding', controllers: [] }
    for (const name of ['华东 控股', 'EAST CHINA HOLDING']) {
      const organisations = [held('A', { organisationId: 'P' }), held('B', { name }), parent]
      expect(areRelated('A', 'B', organisations), name).to.equal(true)
    }
    expect(areRelated('P', 'B', [parent, held('B', { name: '华东控股' })])).to.equal(true)
  })

  it('is none below half of the shares, and none of others', () => {
    const minority = [held('A', { name: '华东控股' }), held('B', { name: '华东控股' }, 500_000)]
    expect(areRelated('A', 'B', minority)).to.equal(false)
    expect(areRelated('A', 'B', [held('A', { name: '华东控股' }), held('B', { name: '华南控股' })])).to.equal(false)
    expect(areRelated('A', 'B', [])).to.equal(false)
  })
})
