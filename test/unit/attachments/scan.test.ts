import { expect } from 'chai'
import { decideSize } from '../../../server/business/contract/attachments/domain/acceptFile.ts'
import { decideOpening, decideUnaltered } from '../../../server/business/contract/attachments/domain/attachment.ts'
import { decideClean, decideScan } from '../../../server/business/contract/attachments/domain/scan.ts'
import { refusalsOf } from '../../../server/kernel/refusal.ts'

describe('what a scanner answers', () => {
  it('lets a file pass by the exact word for a clean one alone', () => {
    expect(decideScan('stream: OK')).to.deep.equal({ ok: true, value: null })
    for (const answer of [
      null,
      '',
      'stream: ok',
      'stream: OK ',
      'stream:  FOUND',
      'INSTREAM size limit exceeded. ERROR',
    ])
      expect(refusalsOf(decideScan(answer)), String(answer)).to.deep.equal([{ code: 'attachment.scanner-unavailable' }])
  })

  it('names what was found, and nothing of that is kept', () => {
    const found = decideScan('stream: Eicar-Signature FOUND')
    expect(found).to.deep.equal({ ok: true, value: 'Eicar-Signature' })
    expect(refusalsOf(decideClean('Eicar-Signature'))).to.deep.equal([
      { code: 'attachment.infected', value: 'Eicar-Signature' },
    ])
    expect(decideClean(null).ok).to.equal(true)
  })
})

describe('an attachment that is opened', () => {
  it('is one that was not removed, and of a kind that is shown where it is to be shown', () => {
    const codes = (state: 'kept' | 'removed', kind: 'pdf' | 'csv', preview: boolean) =>
      refusalsOf(decideOpening({ state, kind }, preview)).map(({ code }) => code)
    expect(codes('kept', 'csv', false)).to.deep.equal([])
    expect(codes('kept', 'pdf', true)).to.deep.equal([])
    expect(codes('kept', 'csv', true)).to.deep.equal(['attachment.no-preview'])
    expect(codes('removed', 'csv', true)).to.deep.equal(['attachment.removed'])
  })

  it('is what was attached, byte for byte', () => {
    const attachment = { _id: 'AT1', sha256: 'a'.repeat(64) }
    expect(decideUnaltered(attachment, 'a'.repeat(64)).ok).to.equal(true)
    for (const stored of ['b'.repeat(64), null])
      expect(refusalsOf(decideUnaltered(attachment, stored))).to.deep.equal([
        { code: 'attachment.altered', value: 'AT1' },
      ])
  })

  it('was no larger than allowed', () => {
    expect(decideSize(10, 10).ok).to.equal(true)
    expect(refusalsOf(decideSize(11, 10))).to.deep.equal([
      { code: 'attachment.too-large', threshold: 10, unit: 'bytes' },
    ])
  })
})
