import { expect } from 'chai'
import type { Page, PageQuery } from '../../../models/page.ts'
import { findEverywhere } from '../../../server/business/desk/search/usecases/findEverywhere.ts'
import { findPostings } from '../../../server/business/ledger/billing/usecases/postings.ts'
import { findQuotes } from '../../../server/business/offer/underwriting/usecases/quotes.ts'
import { findSubmissions } from '../../../server/business/offer/underwriting/usecases/submissions.ts'
import { findChanges } from '../../../server/business/party/changes/usecases/changes.ts'
import { findPolicies } from '../../../server/business/policy/policy/usecases/policies.ts'
import type { Reader } from '../../../server/platform/database/reader.ts'
import { useService } from '../../support/app.ts'
import type { PersonName } from '../../support/people.ts'
import { busyQueriesDuring, collectionOf, ourCollections, shapeOf } from '../../support/profiler.ts'
import {
  COMMON_WORD,
  houseName,
  machineOf,
  plantMoney,
  plantSearched,
  RARE_WORD,
  referenceOf,
} from '../../support/searchedCases.ts'

/** Submissions, quotes, policies with their terms, and the rows of three of these: with the directory 100,000 documents. */
const EACH = 14_000

/**
 * Keys of an index or documents that one question may look at: of 20 or 200 candidates and one more, some of whose keys are
 * read twice, and the parties they name.
 */
const MOST = { everywhere: 100, list: 450 }

const { serialNumber, contractNo, name } = machineOf(60)
const TYPED: Readonly<Record<string, string>> = {
  rare: RARE_WORD,
  common: COMMON_WORD,
  'two words': `${COMMON_WORD} ${serialNumber.slice(-6)}`,
  'two common words': `${COMMON_WORD} 加工中心`,
  'a Chinese part': '轴联动',
  'the end of a serial number': serialNumber.slice(-6),
  'a whole contract number': contractNo,
  'a whole name': name,
  'what all numbers begin with': 'FS2099',
  'part of the name of a maker': houseName(7).slice(2, -4),
  'what stands nowhere': 'ZQXW',
}

interface SearchedList {
  readonly find: (reader: Reader, query: PageQuery) => Promise<Page<unknown>>
  readonly narrowed: readonly object[]
  /** Who asks where it is not the underwriter. */
  readonly who?: PersonName
  /** What is typed there besides. */
  readonly typed?: Readonly<Record<string, string>>
}

const LISTS: Readonly<Record<string, SearchedList>> = {
  policies: { find: findPolicies, narrowed: [{ state: ['issued'] }, { sort: '-premiumFen' }] },
  quotes: { find: findQuotes, narrowed: [{ state: ['accepted'] }, { sort: 'premiumFen' }] },
  postings: {
    find: findPostings,
    narrowed: [{ kind: ['premiumReceived'] }, { sort: 'effectiveOn' }],
    typed: {
      'a reference': referenceOf(60),
      'what all references begin with': 'wy',
      'a reference and a word': `${referenceOf(60)} ${COMMON_WORD}`,
    },
  },
  changes: {
    find: findChanges,
    narrowed: [{ state: ['proposed'] }, { kind: ['bankAccountOpening'], sort: 'createdAt' }],
    who: 'organisationAdministratorA',
    typed: { 'the end of a number': 'PC2099000060'.slice(-6), 'a bank': '银行', 'a name on file': 'nsurerA' },
  },
  submissions: { find: findSubmissions, narrowed: [{ state: ['bound'] }, { sort: 'startsOn' }] },
}

describe('search among 100,000 documents', () => {
  const service = useService()

  before(async function () {
    this.timeout(240_000)
    const searching = {
      insurerId: service.organisation('insurerA'),
      manufacturerId: service.organisation('manufacturerA'),
    }
    await plantSearched(EACH, searching)
    await plantMoney(EACH, searching)
  })

  /** The questions to our collections that looked at more than so much, with how much that was. */
  async function faultsOf(most: number, run: () => Promise<void>): Promise<string[]> {
    const queries = await busyQueriesDuring(run, most)
    return queries
      .filter((query) => ourCollections().includes(collectionOf(query)))
      .map((query) => `${shapeOf(query)}: ${query.keysExamined} keys, ${query.docsExamined} documents`)
  }

  for (const who of ['underwriterA', 'manufacturerA', 'ministryOfficer', 'supervisor'] as const)
    it(`finds everywhere for ${who}, looking at little`, async function () {
      this.timeout(60_000)
      const found: string[] = []
      const faults = await faultsOf(MOST.everywhere, async () => {
        for (const [what, q] of Object.entries(TYPED)) {
          const { hits } = await findEverywhere(service.reader(who), { q })
          if (hits.length > 0) found.push(what)
        }
      })
      expect(faults).to.deep.equal([])
      expect(found).to.include.members(['common', 'a Chinese part', 'what all numbers begin with'])
    })

  for (const [name, { find, narrowed, who = 'underwriterA', typed = {} }] of Object.entries(LISTS))
    it(`finds in the list of ${name}, with a maker, a state and another order, the first page and the next`, async function () {
      this.timeout(60_000)
      const manufacturer = service.organisation('manufacturerA')
      const reader = service.reader(who)
      let later = 0
      const faults = await faultsOf(MOST.list, async () => {
        for (const q of Object.values({ ...TYPED, ...typed }))
          for (const more of [{}, { manufacturer }, ...narrowed]) {
            const query = { q, limit: 10, ...more }
            const { nextCursor: cursor } = await find(reader, query)
            if (cursor) later += (await find(reader, { ...query, cursor })).items.length
          }
      })
      expect(faults).to.deep.equal([])
      expect(later).to.be.above(50)
    })
})
