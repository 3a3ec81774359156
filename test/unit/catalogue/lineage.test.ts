import { expect } from 'chai'
import type { EntryFacts } from '../../../server/business/reference/catalogue/domain/entry.ts'
import {
  type Continuation,
  decideLineages,
  type EditionOfKinds,
} from '../../../server/business/reference/catalogue/domain/lineage.ts'
import { entry } from '../../support/catalogue/entry.ts'

const edition = (
  _id: string,
  validFrom: string,
  ...entries: (EntryFacts & { readonly lineage?: string })[]
): EditionOfKinds => ({
  _id,
  validFrom,
  entries: entries.map((each) => ({ ...each, lineage: each.lineage ?? `${_id}:${each.code}` })),
})
const OLD = edition(
  'EQ-2017',
  '2018-01-01',
  entry({ code: '1.1', name: '燃气轮机' }),
  entry({ code: '1.2', name: '水轮机' }),
)

function lineages(entries: readonly EntryFacts[], published = [OLD], continuations: readonly Continuation[] = []) {
  const decided = decideLineages({ _id: 'EQ-2024', validFrom: '2024-01-01', entries }, published, continuations)
  return decided.ok ? [...decided.value] : decided.refusals.map(({ code, field }) => `${code} ${field}`)
}

describe('the lineage of a catalogue entry', () => {
  it('is that of the entry it was before, moved or renamed', () => {
    const moved = entry({ code: '3.4', name: '燃气 轮机' })
    const renamed = entry({ code: '1.2', name: '大型水轮发电机组' })
    expect(lineages([moved, renamed])).to.deep.equal([
      ['3.4', 'EQ-2017:1.1'],
      ['1.2', 'EQ-2017:1.2'],
    ])
  })

  it('begins with an entry that continues none', () => {
    expect(lineages([entry({ code: '9.9', name: '风机', category: 'marine' })])).to.deep.equal([['9.9', 'EQ-2024:9.9']])
  })

  it('survives an edition that left the goods out, and one entered afterwards', () => {
    const between = edition('EQ-2021', '2021-01-01', entry({ code: '1.2', name: '水轮机', category: 'marine' }))
    expect(lineages([entry({ code: '5.5', name: '燃气轮机' })], [between, OLD])).to.deep.equal([['5.5', 'EQ-2017:1.1']])
    const later = edition('EQ-2026', '2026-01-01', entry({ code: '7.1', name: '燃气轮机' }))
    expect(lineages([entry({ code: '5.5', name: '燃气轮机' })], [later])).to.deep.equal([['5.5', 'EQ-2026:7.1']])
  })

  it('is never given to two entries', () => {
    const found = lineages([entry({ code: '1.1', name: '燃气轮机' }), entry({ code: '2.1', name: '燃气轮机' })])
    expect(new Set(found.map(([, lineage]) => lineage)).size).to.equal(2)
  })

  it('is what whoever publishes says', () => {
    const entries = [
      entry({ code: '1.1', name: '燃气轮机' }),
      entry({ code: '8.1', name: '冲击式机组', category: 'marine' }),
    ]
    const said = [
      { code: '1.1', of: null },
      { code: '8.1', of: '1.2' },
    ]
    expect(lineages(entries, [OLD], said)).to.deep.equal([
      ['1.1', 'EQ-2024:1.1'],
      ['8.1', 'EQ-2017:1.2'],
    ])
  })

  it('is refused for codes neither edition has, and for one entry continued twice', () => {
    const entries = [entry({ code: '1.1' }), entry({ code: '1.2' })]
    expect(
      lineages(
        entries,
        [OLD],
        [
          { code: '9.1', of: null },
          { code: '1.1', of: '7.7' },
        ],
      ),
    ).to.deep.equal(['catalogue.no-such-entry continuations.0.code', 'catalogue.no-such-entry continuations.1.of'])
    expect(
      lineages(
        entries,
        [OLD],
        [
          { code: '1.1', of: '1.1' },
          { code: '1.2', of: '1.1' },
        ],
      ),
    ).to.deep.equal(['catalogue.continued-twice continuations.1.of'])
  })
})
