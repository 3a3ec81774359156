import { createHash, X509Certificate } from 'node:crypto'
import { expect } from 'chai'
import forge from 'node-forge'
import type { Paper } from '../../../server/business/policy/documents/domain/paper.ts'
import { signedPartsOf } from '../../../server/business/policy/documents/domain/signatureCheck.ts'
import { renderPaper } from '../../../server/business/policy/documents/pdf/paperPdf.ts'
import { signPdf } from '../../../server/business/policy/documents/pdf/signature.ts'
import { checkSignature } from '../../../server/business/policy/documents/usecases/checkSignature.ts'
import { signingKeyOf } from '../../support/signingKey.ts'

const at = new Date('2026-03-11T02:00:00Z')
const paper: Paper = {
  title: '批单',
  insurer: '华信财产保险股份有限公司',
  policyNo: 'FS2026000001',
  issuedOn: at,
  contentHash: 'f'.repeat(64),
  blocks: [{ is: 'lines', lines: [['批单号', 'EN2026000001']] }],
}
const printed = (signedAt: Date | null) =>
  renderPaper(paper, {
    documentNo: 'FS2026000001-E2',
    verificationCode: 'ABCDEFGHJKLMNPQRSTUV',
    address: 'https://firstcover.test/verify/FS2026000001-E2?c=ABCDEFGHJKLMNPQRSTUV',
    wording: null,
    signedAt,
  })

describe('the signature of a document', function () {
  this.timeout(30_000)
  const key = signingKeyOf('Sample Insurance')
  let signed: Buffer

  before(async () => {
    signed = await signPdf(await printed(at), key, at)
  })

  it('says by whom and when it was signed, and of which certificate, by the file alone', () => {
    const fingerprint = new X509Certificate(key.certificate).fingerprint256
    const finding = checkSignature(signed)
    expect(finding).to.deep.include({ is: 'intact', fingerprint, signedAt: at.toISOString() })
  })

  it('covers the file: every byte outside of it that is another one is told', () => {
    const contents = signed.indexOf('/Contents <')
    const end = signed.indexOf('>', contents)
    expect(contents).to.be.greaterThan(0)
    for (const place of [10, contents - 5, end + 20, signed.length - 10]) {
      const changed = Buffer.from(signed)
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(checkSignature(changed).is, String(place)).not.to.equal('intact')
    }
    const body = Buffer.from(signed)
    body[10] = (body[10] ?? 0) ^ 1
    expect(checkSignature(body).is).to.equal('changed')
  })

  it('tells what was put behind it', () => {
    expect(checkSignature(Buffer.concat([signed, Buffer.from('\n% more')])).is).to.equal('added')
  })

  it('tells a signature that is not of the key of its certificate', () => {
    const place = signed.indexOf('/Contents <') + '/Contents <'.length
    const text = signed.toString('latin1')
    const der = signedPartsOf(signed)?.signature ?? Buffer.alloc(0)
    const message = forge.pkcs7.messageFromAsn1(forge.asn1.fromDer(der.toString('binary')))
    const signature = forge.util.bytesToHex(message.rawCapture.signature)
    const wrong = text.replace(signature, `${signature.startsWith('0') ? '1' : '0'}${signature.slice(1)}`)
    expect(checkSignature(Buffer.from(wrong, 'latin1')).is).to.equal('unreadable')
    const garbage = `${text.slice(0, place)}${'00'.repeat(4)}${text.slice(place + 8)}`
    expect(checkSignature(Buffer.from(garbage, 'latin1')).is).to.equal('unreadable')
  })

  it('is missed where no key is configured; the same paper then gives the same bytes', async () => {
    const [one, other] = [await printed(null), await printed(null)]
    expect(checkSignature(one)).to.deep.equal({ is: 'unsigned' })
    const hashes = [one, other].map((bytes) => createHash('sha256').update(bytes).digest('hex'))
    expect(hashes[0]).to.equal(hashes[1])
  })
})
