import { expect } from 'chai'
import { ORGANISATION_KINDS } from '../../../config/permissions.ts'
import { visibleTo } from '../../../server/platform/acting/domain/visibility.ts'

const via = 'session'
const organisationId = 'ORG1'

describe('the cases an actor may see', () => {
  it('are one’s own as insurer or co-insurer, manufacturer, equipment user, recommender', () => {
    expect(visibleTo({ organisationKind: 'insurer', organisationId, via })).to.deep.equal({
      'parties.insurerIds': 'ORG1',
    })
    expect(visibleTo({ organisationKind: 'manufacturer', organisationId, via })).to.deep.equal({
      'parties.manufacturerId': 'ORG1',
    })
    expect(visibleTo({ organisationKind: 'equipmentUser', organisationId, via })).to.deep.equal({
      'parties.userIds': 'ORG1',
    })
    expect(visibleTo({ organisationKind: 'recommender', organisationId, via })).to.deep.equal({
      'parties.recommenderId': 'ORG1',
    })
  })

  it('are all for ministry and regulator, none for experts and the platform', () => {
    const all = ORGANISATION_KINDS.filter(
      (organisationKind) => Object.keys(visibleTo({ organisationKind, organisationId, via })).length === 0,
    )
    expect(all).to.deep.equal(['ministry', 'regulator'])
    for (const organisationKind of ['expertBody', 'platform'] as const)
      expect(visibleTo({ organisationKind, organisationId, via })).to.deep.equal({ _id: { $in: [] } })
  })

  it('are all for jobs and commands, whoever they name', () => {
    expect(visibleTo({ organisationKind: 'platform', organisationId, via: 'job:audit' })).to.deep.equal({})
    expect(visibleTo({ organisationKind: 'insurer', organisationId, via: 'command' })).to.deep.equal({})
  })

  it('are no more for an API token than for its owner', () => {
    expect(visibleTo({ organisationKind: 'insurer', organisationId, via: 'token' })).to.deep.equal({
      'parties.insurerIds': 'ORG1',
    })
  })
})
