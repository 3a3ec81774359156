import { identityKey } from '../../config/identity/index.ts'
import { EventModel, type StoredEvent } from '../events.ts'
import type { Migration, MigrationData } from './migration.ts'
import { type PastPosting, PastPostingModel } from './past/postings.ts'

/**
 * A bank credit is entered once: movements of cash that name a reference get its key, with the organisation in place of
 * the account, since none was on file. One that turns out to be entered twice stands under its own number and is reported.
 */
export const bankReferences: Migration = {
  name: '0003-bank-references',
  tolerates: '0.2.0',
  run: async (data) => {
    await data.rewrite(PastPostingModel, async (posting) => {
      const bankReference = await referenceOf(data, posting as PastPosting)
      return bankReference
        ? [{ updateOne: { filter: { _id: posting._id as never }, update: { $set: { bankReference } } } }]
        : []
    })
  },
}

async function referenceOf(data: MigrationData, posting: PastPosting): Promise<PastPosting['bankReference']> {
  const { _id, book, reference, reverses, destination: account } = posting
  const key = identityKey(reference ?? '')
  if (book !== 'cash' || !reference || reverses || key === '' || posting.bankReference) return null
  const day = await dayOf(posting)
  const same = { 'bankReference.account': account, 'bankReference.day': day, 'bankReference.key': key }
  const first = await PastPostingModel.findOne(same as object, { _id: 1 }).lean()
  if (first) await data.report(`${_id} is the bank credit of ${String(first._id)}: ${reference} on ${day}`)
  return { account, day, reference, key, repetition: first ? _id : null }
}

/** The day the money arrived, as whoever entered it said. */
async function dayOf({ event, businessDate }: PastPosting): Promise<string> {
  const entered = await EventModel.findById(event).lean<StoredEvent>()
  return typeof entered?.payload.receivedOn === 'string' ? entered.payload.receivedOn : businessDate
}
