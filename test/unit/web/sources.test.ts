import { expect } from 'chai'
import { allStores } from '../../../models/store.ts'
import { routes } from '../../../server/routes.ts'
import { isConcerned, keyOf, readTouched, SOURCES } from '../../../web/src/api/sources.ts'

const concerned = (address: string, header: string | null): boolean => isConcerned(keyOf(address), readTouched(header))

describe('what answers are made of', () => {
  it('is known of every read there is, and of no other', () => {
    const nameless = (path: string): string => path.replaceAll(/:\w+/g, ':')
    // An export is a file: nobody keeps it.
    const reads = routes
      .filter(({ method, path }) => method === 'get' && !path.startsWith('/exports/'))
      .map(({ path }) => nameless(path))
    expect(Object.keys(SOURCES).map(nameless)).to.have.members(reads)
  })

  it('is told by kinds that are stored, or come with the program', () => {
    const kinds = Object.entries(SOURCES).flatMap(([pattern, listed]) => [
      ...listed,
      ...[...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => name),
    ])
    const shipped = ['product', 'tariff', 'ruleSet', 'paper']
    expect(kinds.filter((kind) => !allStores().has(kind) && !shipped.includes(kind))).to.deep.equal([])
  })
})

describe('the key of an answer', () => {
  it('begins with what the answer is about', () => {
    expect(keyOf('/claims/CL1')).to.deep.equal(['claim', 'CL1', '/claims/CL1'])
    expect(keyOf('/claims/CL1/history')).to.deep.equal(['claim', 'CL1', '/claims/CL1/history'])
    expect(keyOf('/claims?state=open')).to.deep.equal(['claim', null, '/claims?state=open'])
    expect(keyOf('/subsidy-assessments/FS1%3AEQ').slice(0, 2)).to.deep.equal(['subsidyAssessment', 'FS1:EQ'])
    expect(keyOf('/sealing')).to.deep.equal(['sealing', null, '/sealing'])
  })
})

describe('an answer', () => {
  it('is concerned by a change of what it is about, not of another of its kind', () => {
    expect(concerned('/claims/CL1/history', 'claim/CL1')).to.equal(true)
    expect(concerned('/claims/CL1/history', 'claim/CL2')).to.equal(false)
    expect(concerned('/claims/CL1/history', 'claim')).to.equal(true)
    expect(concerned('/subsidy-assessments/FS1%3AEQ', 'subsidyAssessment/FS1%3AEQ')).to.equal(true)
  })

  it('is concerned by a change of what else it is made of, whichever it was', () => {
    expect(concerned('/claims/CL1', 'quote/QU1, policy/FS9')).to.equal(true)
    expect(concerned('/claims/CL1/occurrence', 'claim/CL2')).to.equal(true)
    expect(concerned('/work-queue?limit=50', 'claim/CL1')).to.equal(true)
    expect(concerned('/organisations/ORG1', 'claim/CL1')).to.equal(false)
  })

  it('is concerned by everything where nobody said what changed, and by every name', () => {
    expect(concerned('/organisations/ORG1', null)).to.equal(true)
    expect(concerned('/organisations/ORG1', 'user/USR1')).to.equal(true)
  })

  it('is concerned by every change where nobody declared what it is made of', () => {
    expect(concerned('/unheard-of', 'claim/CL1')).to.equal(true)
  })

  it('is not what is kept under another key', () => {
    expect(isConcerned(['disclosure-to-confirm'], 'everything')).to.equal(false)
  })
})
