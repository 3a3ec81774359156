import { organisationStore } from '../../../models/organisations.ts'
import { quoteStore } from '../../../models/quotes.ts'
import { type Store, type Stored, storedForm } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import { contractKeysOf } from '../../../server/business/offer/underwriting/domain/keyGoods.ts'
import type { Quote } from '../../../server/business/offer/underwriting/domain/quote.ts'
import type { Submission } from '../../../server/business/offer/underwriting/domain/submission.ts'
import type { Organisation } from '../../../server/business/party/identity/domain/organisation.ts'
import type { Period } from '../../../server/kernel/period.ts'
import type { TestService } from '../app.ts'
import { submissionStages } from './submission.ts'

/** Regions that makers and users of their own lie in, in turn. */
const REGIONS = ['130000', '140000', '210000', '220000', '310000', '320000', '330000', '340000', '370000', '440000']

/** What an accepted case has of its own. */
export interface CaseFacts {
  readonly number: string
  readonly serialNumber: string
  /** A maker and a user that nobody else has, or those of the tests. */
  readonly ownParties: boolean
}

/** So many cases, each with a machine of its own. */
export const casesNamed = (name: string, amount: number, ownParties: boolean): CaseFacts[] =>
  Array.from({ length: amount }, (_, index) => {
    const number = `${name}${String(index).padStart(6, '0')}`
    return { number, serialNumber: `SN-${number}`, ownParties }
  })

/**
 * Accepted submissions with their quotes, like one that went through the use cases, but for their numbers, goods and
 * parties. Gives the version that all of the submissions have.
 */
export async function acceptedCases(
  service: Pick<TestService, 'act' | 'organisation' | 'reader'>,
  period: Period,
  cases: readonly CaseFacts[],
): Promise<number> {
  const { _id, submissionNo } = await submissionStages(service).accepted({ period })
  const submission = await sampleOf(submissionStore, submissionNo)
  const quote = await sampleOf(quoteStore, _id)
  const maker = await sampleOf(organisationStore, submission.parties.manufacturerId)
  const user = await sampleOf(organisationStore, submission.parties.userIds[0] ?? '')
  const copies = cases.map((facts, index) => {
    const region = REGIONS[index % REGIONS.length] ?? ''
    const own = facts.ownParties
      ? { maker: organisationLike(maker, 'maker', facts, region), user: organisationLike(user, 'user', facts, region) }
      : { maker, user }
    return { ...own, ...caseLike(submission, quote, facts, own.maker._id, own.user._id) }
  })
  const settled = copies.filter((copy) => copy.maker !== maker)
  await insert(
    organisationStore,
    settled.flatMap((copy) => [copy.maker, copy.user]),
  )
  await insert(
    submissionStore,
    copies.map((copy) => copy.submission),
  )
  await insert(
    quoteStore,
    copies.map((copy) => copy.quote),
  )
  return submission.version
}

function organisationLike(
  sample: Organisation & Stored,
  kind: string,
  { number }: CaseFacts,
  region: string,
): Organisation & Stored {
  const _id = `ORG-${kind}-${number}`
  return { ...sample, _id, uscc: _id, nameZh: `机构${_id}`, region }
}

function caseLike(
  submission: Submission & Stored,
  quote: Quote & Stored,
  { number, serialNumber }: CaseFacts,
  manufacturerId: string,
  userId: string,
) {
  const own = { serialNumber, contractNo: `HT-${number}`, userId }
  const items = submission.items.map((item) => ({ ...item, ...own }))
  const parties = { ...submission.parties, manufacturerId, userIds: [userId] }
  const quoteNo = `QU-${number}`
  const quotes = submission.quotes.map((summary) => ({ ...summary, number: quoteNo }))
  const contractKeys = contractKeysOf(items, manufacturerId)
  return {
    submission: { ...submission, _id: number, parties, items, contractKeys, quotes, acceptedQuoteNo: quoteNo },
    quote: {
      ...quote,
      _id: quoteNo,
      submissionNo: number,
      parties,
      items: quote.items.map((item) => ({ ...item, ...own })),
    },
  }
}

async function sampleOf<T>({ model, name }: Store<T>, id: string): Promise<T & Stored> {
  const sample = await model.findById(id).lean<T & Stored>()
  if (!sample) throw new Error(`there is no ${name} ${id} to copy`)
  return sample
}

/** As the unit of work keeps documents, without events: nothing here happened to them. */
async function insert<T>(store: Store<T>, documents: readonly (T & Stored)[]): Promise<void> {
  if (documents.length === 0) return
  const kept = documents.map((document) => ({
    ...storedForm(store, document),
    ...(store.marks && { marks: store.marks(document) }),
  }))
  await store.model.collection.insertMany(kept as never[], { ordered: false, ignoreUndefined: true })
}
