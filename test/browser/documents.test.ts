import { expect } from 'chai'
import { issuedDocumentStore } from '../../models/issuedDocuments.ts'
import { policyStore } from '../../models/policies.ts'
import { demonstration } from '../support/browserService.ts'
import { SIZES, type Visitor } from '../support/visitor.ts'

/** A policyholder opens what was issued; a stranger who is shown a file finds out whether it is the real one. */
describe('issued documents in the client', function () {
  this.timeout(120_000)
  let latest: Visitor | undefined
  let policyNo: string
  let number: string
  let code: string

  before(async () => {
    const policy = await policyStore.model.findOne({ 'headline.firstSerialNumber': 'DLGJ-2026-021' }).lean()
    policyNo = policy?._id ?? ''
    number = `${policyNo}-P1`
    code = (await issuedDocumentStore.model.findById(number).orFail().lean()).verificationCode
  })

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await latest?.wholePicture('failed-documents').catch(() => undefined)
  })

  async function isFine(visitor: Visitor, picture: string): Promise<void> {
    await visitor.wholePicture(`documents-${picture}`)
    await visitor.fitsItsWidth()
    await visitor.isAccessible()
    expect(visitor.consoleErrors).to.deep.equal([])
  }
  async function shows(visitor: Visitor, buffer: Buffer, name = '保险单.pdf'): Promise<void> {
    await visitor.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer })
  }
  async function fileOf(visitor: Visitor): Promise<Buffer> {
    const answer = await visitor.page.request.get(`${demonstration.origin}/api/issued-documents/${number}/document.pdf`)
    expect(answer.status()).to.equal(200)
    return answer.body()
  }

  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[])
    it(`stand on the page of their policy: ${size}`, async () => {
      const maker = await demonstration.signedIn('maker.dalian', size)
      latest = maker
      await maker.open(`/policies/${policyNo}`)
      await maker.page.getByRole('heading', { name: '签发的单证' }).scrollIntoViewIfNeeded()
      await maker.sees('保险凭证')
      await maker.sees(`${policyNo}-C1-1`)
      const link = maker.page.getByRole('link', { name: `打开 ${number}` }).first()
      expect(await link.getAttribute('href')).to.equal(`/api/issued-documents/${number}/document.pdf`)
      await isFine(maker, `policy-${size}`)
    })

  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[])
    it(`are verified by whoever holds one, a changed one told from the real one: ${size}`, async () => {
      const real = await fileOf(await demonstration.signedIn('maker.dalian', 'desk'))
      const stranger = await demonstration.visitor(size)
      latest = stranger
      await stranger.open(`/verify/${number}?c=${code}`)
      await stranger.heading(number)
      await shows(stranger, real)
      await stranger.sees('是签发的原件，一个字节都没有改动。')
      await isFine(stranger, `verify-real-${size}`)
      const changed = Buffer.from(real)
      const place = Math.floor(real.length / 2)
      changed[place] = (changed[place] ?? 0) ^ 1
      await shows(stranger, changed)
      await stranger.sees(/^不是签发的原件/)
      await isFine(stranger, `verify-changed-${size}`)
      await shows(stranger, Buffer.from('a letter'), 'letter.txt')
      await stranger.sees(/^这不是 PDF 文件/)
      await stranger.press('English')
      await stranger.heading('Is this document real?')
      await isFine(stranger, `verify-english-${size}`)
      await stranger.leave()
    })

  it('are told of nobody who does not have the code, and typed by whoever has only the paper', async () => {
    const stranger = await demonstration.visitor('field')
    latest = stranger
    await stranger.open('/verify')
    await stranger.fill('单证号', number)
    await stranger.fill('校验码', 'AAAAA-AAAAA-AAAAA-AAAAA')
    await stranger.press('查询')
    await stranger.sees('没有查到这份单证')
    await isFine(stranger, 'verify-unknown-field')
    await stranger.fill('校验码', code.toLowerCase().match(/.{5}/g)?.join('-') ?? '')
    await stranger.press('查询')
    await stranger.heading(number)
    await stranger.leave()
  })
})
