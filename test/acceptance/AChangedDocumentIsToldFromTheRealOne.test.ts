import { createHash } from 'node:crypto'
import { expect } from 'chai'
import { issuedDocumentStore } from '../../models/issuedDocuments.ts'
import type {
  DocumentList,
  DocumentRow,
  VerificationView,
} from '../../server/business/policy/documents/documents.contract.ts'
import { useService } from '../support/app.ts'
import { seedIssuedPolicy } from '../support/builders/policy.ts'
import { endorsed } from '../support/servicing/endorse.ts'

describe('A changed document is told from the real one', () => {
  const service = useService()
  const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const fileOf = async (number: string): Promise<Buffer> => {
    const answer = await (await service.signIn('manufacturerA')).get(`/issued-documents/${number}/document.pdf`)
    expect(answer.status).to.equal(200)
    return Buffer.from(answer.body as Uint8Array)
  }
  const verified = async (number: string): Promise<VerificationView> => {
    const { verificationCode } = await issuedDocumentStore.model.findById(number).orFail().lean()
    const answer = await service.anonymous().get(`/verifications/${number}?code=${verificationCode}`)
    return answer.body as VerificationView
  }
  const listed = async (policyNo: string): Promise<readonly DocumentRow[]> => {
    const answer = await (await service.signIn('manufacturerA')).get(`/policies/${policyNo}/documents`)
    return (answer.body as DocumentList).items
  }

  it('by one byte, while the one that was issued keeps its bytes under a later endorsement', async () => {
    const { _id: policyNo, period } = await seedIssuedPolicy(service)
    const number = `${policyNo}-P1`
    const real = await fileOf(number)
    const { sha256 } = await verified(number)
    expect(sha256Of(real)).to.equal(sha256)
    for (const place of [0, Math.floor(real.length / 2), real.length - 1]) {
      const changed = Buffer.from(real)
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(sha256Of(changed)).not.to.equal(sha256)
    }

    const certificate = await fileOf(`${policyNo}-C1-1`)
    await endorsed(service, policyNo, {
      effectiveFrom: period.from,
      actions: [{ type: 'changeItem', itemNo: 1, changes: { name: '改名后的设备' } }],
    })
    expect(Buffer.compare(real, await fileOf(number))).to.equal(0)
    expect(Buffer.compare(certificate, await fileOf(`${policyNo}-C1-1`))).to.equal(0)

    const rows = new Map((await listed(policyNo)).map((row) => [row.number, row]))
    expect([...rows.keys()]).to.have.members([number, `${policyNo}-C1-1`, `${policyNo}-C1-2`, `${policyNo}-E2`])
    expect(rows.get(`${policyNo}-C1-1`)?.supersededBy).to.equal(`${policyNo}-C1-2`)
    service.clock.moveTo(period.from)
    expect((await verified(number)).status).to.equal('amended')
    expect((await verified(`${policyNo}-C1-1`)).status).to.equal('superseded')
    expect((await verified(`${policyNo}-C1-2`)).status).to.equal('inForce')
    expect((await verified(`${policyNo}-E2`)).status).to.equal('inForce')
    expect((await fileOf(`${policyNo}-E2`)).length).to.be.greaterThan(1000)
    service.clock.moveTo('2026-03-02')
  })
})
