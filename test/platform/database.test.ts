import { expect } from 'chai'
import mongoose from 'mongoose'
import '../../models/events.ts'
import { nextNumber } from '../../models/numbers.ts'
import { useDatabase } from '../support/database.ts'

describe('the test database', () => {
  useDatabase()

  it('is a replica set with committed transactions', async () => {
    await mongoose.connection.transaction(async (session) => {
      await mongoose.connection.collection('events').insertOne({ stream: 's', seq: 1 }, { session })
    })
    expect(await mongoose.connection.collection('events').countDocuments()).to.equal(1)
  })

  it('has the collections and indexes of every registered model', async () => {
    const indexes = await mongoose.connection.collection('events').indexes()
    expect(indexes.map(({ key }) => key)).to.deep.include({ stream: 1, seq: 1 })
  })

  it('keeps numbers free of duplicates when many are taken at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 50 }, () => nextNumber('CL', '2026')))
    expect(new Set(numbers).size).to.equal(50)
    expect(numbers.sort().at(-1)).to.equal('CL2026000050')
  })
})

describe('a second suite in the same process', () => {
  useDatabase()

  it('starts from an empty database', async () => {
    expect(await mongoose.connection.collection('events').countDocuments()).to.equal(0)
    expect(await nextNumber('CL', '2026')).to.equal('CL2026000001')
  })
})
