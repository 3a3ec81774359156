import type { Model } from 'mongoose'
import type { LedgerSubject, LedgerTransaction } from '../server/business/ledger/billing/domain/transaction.ts'
import { caseReader } from '../server/platform/searching/domain/caseReaders.ts'
import { EVERYBODY } from '../server/platform/searching/domain/searchKeys.ts'
import { organisationDirectory } from './organisations.ts'
import type { AskedWord, Search, SearchCandidate, SearchCandidates } from './search.ts'
import { findInRows } from './searchRows.ts'

/** Cases that money moves for, as the ledger calls them, with the kind of their rows. */
const CASES = { policy: 'policy', claim: 'claim', subsidy: 'subsidyApplication' } as const
type CaseKind = keyof typeof CASES
const CASE_KINDS = Object.keys(CASES) as CaseKind[]

/** Cases of a kind whose postings are looked at for one word: whoever means more types more. */
const MOST_CASES = 40

/** How one party's postings are told from those of others. */
const PARTIES = ['parties.insurerIds', 'parties.manufacturerId', 'parties.recommenderId'] as const

/**
 * Search of postings: by all their policies, claims and applications for subsidy are found by, and by how their bank
 * reference begins. A posting has no texts of its own beyond that reference, and is sealed as it was written: so it keeps no
 * keys, and those of its cases lead to it.
 */
export const postingSearch: Search<LedgerTransaction> = {
  marks: null,
  rows: null,
  permission: 'ledger.read',
  as: caseReader,
  candidates: async (model, asked) => {
    const [cases, referred] = await Promise.all([findCases(asked), findReferred(model, asked)])
    const posted = await findPosted(model, asked, cases.texts)
    return {
      found: [...posted.found, ...referred.found],
      complete: cases.complete && posted.complete && referred.complete,
    }
  },
}

/** What the cases say that contain the word, by what the ledger calls them. */
interface Cases {
  readonly texts: ReadonlyMap<LedgerSubject, string>
  readonly complete: boolean
}

async function findCases(asked: AskedWord): Promise<Cases> {
  const { word } = asked
  const found = await Promise.all(
    CASE_KINDS.map(async (kind) => {
      const rows = await findInRows(CASES[kind], { ...asked, most: MOST_CASES }, organisationDirectory)
      const saying = rows.found.filter(({ text }) => text.includes(word))
      return {
        saying: saying.slice(0, MOST_CASES).map(({ id, text }) => [`${kind}:${id}`, text] as const),
        complete: rows.complete && saying.length <= MOST_CASES,
      }
    }),
  )
  // A whole number names its case before its row is written.
  const whole = CASE_KINDS.map((kind) => [`${kind}:${word}`, word] as const)
  return {
    texts: new Map([...whole, ...found.flatMap(({ saying }) => saying)]),
    complete: found.every(({ complete }) => complete),
  }
}

/** The postings of some cases; what is posted for a claim is a posting of its policy as well. */
async function findPosted(
  model: Model<LedgerTransaction>,
  { most }: AskedWord,
  texts: Cases['texts'],
): Promise<SearchCandidates> {
  const policyNos = [...texts.keys()].flatMap((subject) =>
    subject.startsWith(POLICY) ? subject.slice(POLICY.length) : [],
  )
  const others = [...texts.keys()].filter((subject) => !subject.startsWith(POLICY))
  const [ofPolicies, ofOthers] = await Promise.all([
    readSome(model, { policyNo: { $in: policyNos } }, most + 1),
    readSome(model, { subject: { $in: others } }, most + 1),
  ])
  return {
    found: [...ofPolicies, ...ofOthers].map(({ _id, subject, policyNo, bankReference }) => ({
      id: _id,
      text: [texts.get(subject), texts.get(`policy:${policyNo}`), bankReference?.key].join('\n'),
    })),
    complete: ofPolicies.length <= most && ofOthers.length <= most,
  }
}

const POLICY = 'policy:'

/** What has a bank reference that begins with the word, or with all that was typed. */
async function findReferred(
  model: Model<LedgerTransaction>,
  { word, words, typed, reader, most }: AskedWord,
): Promise<SearchCandidates> {
  const whose = reader === EVERYBODY ? [{}] : PARTIES.map((party) => ({ [party]: reader }))
  const found = await Promise.all(
    [...new Set([word, typed])].flatMap((beginning) =>
      whose.map(async (own) => {
        const key = { $gte: beginning, $lt: `${beginning}\u{10ffff}` }
        const some = await readSome(model, { ...own, 'bankReference.key': key }, most + 1)
        return some.map(({ _id, bankReference }): SearchCandidate => {
          const text = beginning === typed ? words.join('\n') : ''
          return { id: _id, text: `${bankReference?.key}\n${text}` }
        })
      }),
    ),
  )
  return { found: found.flat(), complete: found.every((some) => some.length <= most) }
}

type Shown = Pick<LedgerTransaction, '_id' | 'subject' | 'policyNo' | 'bankReference'>

const readSome = (model: Model<LedgerTransaction>, condition: object, limit: number): Promise<Shown[]> =>
  model.find(condition, { subject: 1, policyNo: 1, bankReference: 1 }).limit(limit).lean<Shown[]>().exec()
