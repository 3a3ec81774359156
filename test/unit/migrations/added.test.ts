import { expect } from 'chai'
import { addedWithin, filled, stripped } from '../../../models/added.ts'
import { contentHash } from '../../../server/kernel/canonical.ts'

const added = { accounts: [], 'parties.agentId': null, 'items[].lineage': null, 'items[].site.key': 'unknown' }
const before = {
  _id: 'A',
  parties: { holderId: 'H' },
  items: [{ name: 'press', site: { name: 'hall' } }, { name: 'lathe' }],
}

describe('added fields', () => {
  it('are filled where the part they belong to is there', () => {
    expect(filled(before, added)).to.deep.equal({
      _id: 'A',
      accounts: [],
      parties: { holderId: 'H', agentId: null },
      items: [
        { name: 'press', lineage: null, site: { name: 'hall', key: 'unknown' } },
        { name: 'lathe', lineage: null },
      ],
    })
  })

  it('leave no trace in what is stored while they say what their absence says', () => {
    expect(stripped(filled(before, added), added)).to.deep.equal(before)
    expect(contentHash(stripped(filled(before, added), added))).to.equal(contentHash(before))
  })

  it('are stored once they say something', () => {
    const said = { ...filled(before, added), accounts: ['6222'], parties: { holderId: 'H', agentId: 'B' } }
    expect(stripped(said, added)).to.deep.equal({
      ...before,
      accounts: ['6222'],
      parties: { holderId: 'H', agentId: 'B' },
    })
  })

  it('keep what is there, null and falsehood included', () => {
    const there = { ...before, accounts: null, parties: { agentId: 0 } }
    expect(filled(there, added)).to.deep.include({ accounts: null, parties: { agentId: 0 } })
  })

  it('do not touch the document they are filled into', () => {
    const copy = structuredClone(before)
    filled(before, added)
    stripped(before, added)
    expect(before).to.deep.equal(copy)
  })

  it('pass over parts of another shape than they know', () => {
    const strange = { parties: 'none', items: { lineage: 1 }, accounts: new Date(0) }
    expect(filled(strange, added)).to.deep.equal(strange)
    expect(stripped(strange, added)).to.deep.equal(strange)
  })

  it('are filled only as far as a projection reads', () => {
    expect(addedWithin(added, undefined)).to.deep.equal(added)
    expect(addedWithin(added, {})).to.deep.equal(added)
    expect(addedWithin(added, { _id: 0 })).to.deep.equal(added)
    expect(addedWithin(added, { _id: 1 })).to.deep.equal({})
    expect(addedWithin(added, { items: 1, _id: 0 })).to.have.all.keys('items[].lineage', 'items[].site.key')
    expect(addedWithin(added, { 'items.name': 1 })).to.deep.equal({})
    expect(addedWithin(added, { accounts: 0, 'items.site': 0 })).to.have.all.keys('parties.agentId', 'items[].lineage')
  })
})
