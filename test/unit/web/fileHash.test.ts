import { createHash } from 'node:crypto'
import { expect } from 'chai'
import { compare, hashOfFile } from '../../../web/src/verify/fileHash.ts'

const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer

describe('a file beside the document that was issued', () => {
  const issued = '%PDF-1.3 issued'
  const sha256 = createHash('sha256').update(issued).digest('hex')
  const compared = async (text: string) => compare(bytesOf(text), await hashOfFile(bytesOf(text)), sha256)

  it('has the hash that the server works out', async () => {
    expect(await hashOfFile(bytesOf(issued))).to.equal(sha256)
  })

  it('is the real one by its hash, another one or a changed one otherwise, and what is no PDF is told so', async () => {
    expect(await compared(issued)).to.equal('real')
    expect(await compared('%PDF-1.3 issueD')).to.equal('changed')
    expect(await compared('issued')).to.equal('notPdf')
    expect(await compared('')).to.equal('notPdf')
  })
})
