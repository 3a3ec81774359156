import { expect } from 'chai'
import { SealModel } from '../../../models/seals.ts'
import { inTransaction } from '../../../server/platform/database/transaction.ts'
import { useDatabase } from '../../support/database.ts'

const COUNT = 1_234

describe('a query in a transaction', () => {
  useDatabase()
  before(async () => {
    const rows = Array.from({ length: COUNT }, (_, index) => ({ _id: index + 1, place: index % 500 }))
    await SealModel.collection.insertMany(rows as never)
  })
  const options = { readConcern: { level: 'snapshot' } } as const

  it('finds more than fits its first batch', async () => {
    const found = await inTransaction((session) => SealModel.find({}, null, { session }).lean(), options)
    expect(found).to.have.length(COUNT)
    const some = await inTransaction((session) => SealModel.find({}, null, { session }).limit(700).lean(), options)
    expect(some).to.have.length(700)
  })

  it('sums up more groups than fit its first batch', async () => {
    const groups = await inTransaction(
      (session) => SealModel.aggregate([{ $group: { _id: '$place' } }], { session }),
      options,
    )
    expect(groups).to.have.length(500)
  })
})
