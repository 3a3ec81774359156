import { expect } from 'chai'
import { MarkedFacts } from '../../../server/platform/database/markedFacts.ts'

describe('facts kept in memory', () => {
  const some = (count: number) => Array.from({ length: count }, (_, place) => ({ place }))

  it('hold for the mark they were read under and for no other, older or newer', () => {
    const facts = new MarkedFacts(10)
    facts.keep('grants', 'b', some(1))
    expect(facts.find('grants', 'b')).to.deep.equal(some(1))
    expect([facts.find('grants', 'a'), facts.find('grants', 'c'), facts.find('limits', 'b')]).to.deep.equal([
      null,
      null,
      null,
    ])
    facts.keep('grants', 'c', [])
    expect([facts.find('grants', 'b'), facts.find('grants', 'c')]).to.deep.equal([null, []])
    expect(facts.counts()).to.deep.equal({ hits: 2, misses: 4, kept: 1 })
  })

  it('take no more room than they may, and lose first what was asked for longest ago', () => {
    const facts = new MarkedFacts(9)
    for (const name of ['one', 'two', 'three']) facts.keep(name, 'a', some(2))
    expect(facts.find('one', 'a')).to.deep.equal(some(2))
    facts.keep('four', 'a', some(2))
    expect(['one', 'two', 'three', 'four'].filter((name) => facts.find(name, 'a'))).to.deep.equal([
      'one',
      'three',
      'four',
    ])
    expect(facts.counts().kept).to.equal(9)
    // As often as one likes, the same takes its room once; that nothing was found takes some too.
    for (let times = 0; times < 5; times += 1) facts.keep('four', String(times), [])
    expect(facts.counts().kept).to.equal(7)
  })

  it('leave out what is larger than all the room there is, and what was known of it before', () => {
    const facts = new MarkedFacts(3)
    facts.keep('all', 'a', some(2))
    facts.keep('all', 'b', some(3))
    expect([facts.find('all', 'a'), facts.find('all', 'b'), facts.counts().kept]).to.deep.equal([null, null, 0])
  })
})
