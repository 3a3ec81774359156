import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect } from 'chai'
import mongoose from 'mongoose'
import { useDatabase } from '../support/database.ts'
import { dataFixture, restoreFixture } from '../support/dataFixture.ts'
import { writeDump } from '../support/dump.ts'

const hashOf = (file: string) =>
  createHash('sha256')
    .update(gunzipSync(readFileSync(file)))
    .digest('hex')

describe('data fixture', () => {
  useDatabase()

  it('comes back as it was dumped, every document, type and index', async () => {
    const again = join(tmpdir(), `fixture-again-${process.pid}.ndjson.gz`)
    await restoreFixture('0.1')
    const { db } = mongoose.connection
    if (!db) throw new Error('not connected')
    await writeDump(db, again)
    expect(hashOf(again)).to.equal(hashOf(dataFixture('0.1')))
    rmSync(again)
  })
})
