import { expect } from 'chai'
import type { EntryFacts } from '../../../server/business/reference/catalogue/domain/entry.ts'
import {
  likelyContinuations,
  undecidedContinuations,
} from '../../../server/business/reference/catalogue/domain/likelyContinuations.ts'
import type { EditionOfKinds } from '../../../server/business/reference/catalogue/domain/lineage.ts'
import { entry } from '../../support/catalogue/entry.ts'

const edition = (_id: string, validFrom: string, ...entries: EntryFacts[]): EditionOfKinds => ({
  _id,
  validFrom,
  entries: entries.map((each) => ({ ...each, lineage: `${_id}:${each.code}` })),
})
const pressure = 'pressure(压力)>=30MPa'
const OLD = edition(
  'EQ-2017',
  '2018-01-01',
  entry({ code: '1.1', name: '海上升压站' }),
  entry({ code: '1.2', name: '重型燃气轮机', thresholds: pressure }),
)
const draft = (...entries: EntryFacts[]) => ({ _id: 'EQ-2024', validFrom: '2024-01-01', entries })
const likely = (...entries: EntryFacts[]) =>
  likelyContinuations(draft(...entries), [OLD]).map(({ code, candidates }) => [
    code,
    candidates.map((each) => each.code),
  ])

describe('an entry that may continue another under a new name and code', () => {
  it('is found by its name', () => {
    const found = likely(entry({ code: '7.3', name: '深远海升压站', thresholds: 'depth(水深)>=50m' }))
    expect(found).to.deep.equal([['7.3', ['1.1']]])
  })

  it('is found by its indicators, whatever it is called', () => {
    expect(likely(entry({ code: '7.3', name: '透平装置', thresholds: pressure }))).to.deep.equal([['7.3', ['1.2']]])
  })

  it('is found in another category by a name that is nearly the same', () => {
    const moved = entry({ code: '7.3', category: 'marine', name: '新型重型燃气轮机', thresholds: 'x(甲)>=1MW' })
    expect(likely(moved)).to.deep.equal([['7.3', ['1.2']]])
  })

  it('is asked about no more where the pairing knows what it is', () => {
    expect(likely(entry({ code: '7.3', name: '海上升压站' }), entry({ code: '1.2', name: '燃机' }))).to.deep.equal([])
  })

  it('is none where nothing is alike, nothing was removed or nothing was published before', () => {
    const other = entry({ code: '9.9', name: '盾构机', category: 'mining', thresholds: 'd(直径)>=15m' })
    expect(likely(other)).to.deep.equal([])
    const kept = [entry({ code: '1.1', name: '海上升压站' }), entry({ code: '1.2', name: '重型燃气轮机' })]
    expect(likely(...kept, entry({ code: '7.3', name: '升压站' }))).to.deep.equal([])
    expect(likelyContinuations(draft(entry({})), [])).to.deep.equal([])
  })

  it('is refused until it is said what it continues, or that it continues nothing', () => {
    const edited = draft(entry({ code: '7.3', name: '深远海升压站' }))
    const codes = (...said: Parameters<typeof undecidedContinuations>[2]) =>
      undecidedContinuations(edited, [OLD], said).map(({ code, value, threshold }) => `${code} ${value} ${threshold}`)
    expect(codes()).to.deep.equal(['catalogue.continuation-undecided 7.3 1.1'])
    expect(codes({ code: '7.3', of: '1.1' })).to.deep.equal([])
    expect(codes({ code: '7.3', of: null })).to.deep.equal([])
  })
})
