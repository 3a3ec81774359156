import { expect } from 'chai'
import type { AttachmentView, OwnerRef } from '../../../server/business/contract/attachments/attachments.contract.ts'
import { useService } from '../../support/app.ts'
import { attached } from '../../support/attachments/attaching.ts'
import { SAMPLES } from '../../support/attachments/files.ts'
import { submissionStages } from '../../support/builders/submission.ts'

describe('GET /attachments/:number/content', () => {
  const service = useService()
  const views = new Map<string, AttachmentView>()
  before(async () => {
    const owner: OwnerRef = { kind: 'submission', number: (await submissionStages(service).draft())._id }
    const maker = await service.signIn('manufacturerA')
    for (const [kind, file] of Object.entries(SAMPLES)) views.set(kind, await attached(maker, owner, file))
  })
  const ask = async (kind: string, query = '') =>
    (await service.signIn('manufacturerA')).get(`/attachments/${views.get(kind)?.number}/content${query}`)

  it('is a download of the kind the bytes have, kept by nobody else, and runs nothing', async () => {
    const { headers } = await ask('pdf')
    const shown = (name: string) => headers.get(name)
    expect(shown('content-type')).to.equal('application/pdf')
    expect(shown('content-length')).to.equal(String(SAMPLES.pdf.bytes.length))
    expect(shown('content-disposition')).to.equal(
      'attachment; filename="____.pdf"; filename*=UTF-8\'\'%E9%AA%8C%E6%94%B6%E6%8A%A5%E5%91%8A.pdf',
    )
    expect(shown('x-content-type-options')).to.equal('nosniff')
    expect(shown('content-security-policy')).to.equal("sandbox; default-src 'none'")
    expect(shown('cache-control')).to.equal('no-store')
  })

  it('shows PDF and images inside a page, an image in a sandbox', async () => {
    for (const kind of ['pdf', 'png', 'jpeg']) {
      const { status, headers } = await ask(kind, '?preview=1')
      expect([status, headers.get('content-disposition')?.split(';')[0]], kind).to.deep.equal([200, 'inline'])
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy, kind).to.include("default-src 'none'")
      expect(policy.startsWith('sandbox'), kind).to.equal(kind !== 'pdf')
    }
  })

  it('has no preview of anything else', async () => {
    for (const kind of ['xlsx', 'docx', 'csv', 'text']) {
      const answer = await ask(kind, '?preview=1')
      expect([answer.status, answer.problem.code], kind).to.deep.equal([415, 'attachment.no-preview'])
    }
    expect((await ask('pdf', '?preview=2')).status).to.equal(400)
  })
})
