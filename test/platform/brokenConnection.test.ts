import { expect } from 'chai'
import { after, before } from 'mocha'
import mongoose from 'mongoose'
import { connectDatabase } from '../../server/platform/database/connect.ts'
import { inTransaction } from '../../server/platform/database/transaction.ts'
import { type BreakingProxy, startBreakingProxy } from '../support/breakingProxy.ts'
import { testDatabaseUri } from '../support/database.ts'

describe('a transaction whose connection breaks', () => {
  let proxy: BreakingProxy

  before(async () => {
    const address = new URL(await testDatabaseUri())
    proxy = await startBreakingProxy(Number(address.port))
    await mongoose.disconnect()
    await connectDatabase(`mongodb://127.0.0.1:${proxy.port}${address.pathname}?directConnection=true`)
    await mongoose.connection.createCollection('broken')
  })
  after(async () => {
    await mongoose.disconnect()
    await proxy.close()
  })

  const broken = () => mongoose.connection.collection<{ step: string }>('broken')
  const insertTwice = (step: string) =>
    inTransaction(
      async (session) => {
        await broken().insertOne({ step: `${step} first` }, { session })
        await broken().insertMany([{ step: `${step} second` }], { session })
        return step
      },
      { writeConcern: { w: 'majority' } },
    )

  for (const step of ['commitTransaction', 'at the first first', 'at the second second']) {
    it(`is done once when it breaks while sending ${step}`, async () => {
      const times = proxy.broken()
      const name = step.replace(/ (first|second)$/, '')
      proxy.breakAt(step)
      expect(await insertTwice(name)).to.equal(name)
      expect(proxy.broken()).to.equal(times + 1)
      expect(await broken().countDocuments({ step: `${name} first` })).to.equal(1)
      expect(await broken().countDocuments({ step: `${name} second` })).to.equal(1)
    })
  }
})
