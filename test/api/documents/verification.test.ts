import { createHash } from 'node:crypto'
import { expect } from 'chai'
import { issuedDocumentStore } from '../../../models/issuedDocuments.ts'
import { policyStore } from '../../../models/policies.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'

describe('GET /verifications/:number', () => {
  const service = useService()
  const verify = (number: string, code: string) =>
    service.anonymous().get(`/verifications/${number}?code=${encodeURIComponent(code)}`)
  const codeOf = async (number: string) => {
    const found = await issuedDocumentStore.model.findById(number).orFail().lean()
    return found.verificationCode
  }

  it('tells nobody in particular number, kind, status, period and hash, and nothing else', async () => {
    const { _id: policyNo, period } = await seedIssuedPolicy(service)
    const number = `${policyNo}-P1`
    const code = await codeOf(number)
    const before = await verify(number, code)
    const told = { number, kind: 'policy', status: 'notYet', period, sha256: null }
    expect([before.status, before.body]).to.deep.equal([200, told])
    const { body } = await (await service.signIn('manufacturerA')).get(`/issued-documents/${number}/document.pdf`)
    const sha256 = createHash('sha256')
      .update(body as Uint8Array)
      .digest('hex')
    expect((await verify(number, code)).body).to.deep.equal({ ...told, sha256 })
  })

  it('takes the code as it is printed and typed', async () => {
    const { _id: policyNo } = await seedIssuedPolicy(service)
    const code = await codeOf(`${policyNo}-P1`)
    const typed = code.toLowerCase().match(/.{5}/g)?.join(' - ') ?? ''
    expect((await verify(`${policyNo}-P1`, typed)).status).to.equal(200)
  })

  it('answers a wrong code, another document’s and a number that was never issued alike', async () => {
    const { _id: policyNo } = await seedIssuedPolicy(service)
    const code = await codeOf(`${policyNo}-P1`)
    const other = await codeOf(`${policyNo}-C1-1`)
    const wrong = `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`
    const answers = [
      await verify(`${policyNo}-P1`, wrong),
      await verify(`${policyNo}-P1`, other),
      await verify(`${policyNo}-P2`, code),
      await verify('FS2099000001-P1', code),
    ]
    const said = answers.map(({ status, body }) => {
      const { requestId, instance, ...problem } = body as Record<string, unknown>
      return [status, problem]
    })
    expect(said[0]?.[0]).to.equal(404)
    for (const each of said) expect(each).to.deep.equal(said[0])
  })

  it('refuses with 400 what cannot be a code', async () => {
    const { _id: policyNo } = await seedIssuedPolicy(service)
    expect((await service.anonymous().get(`/verifications/${policyNo}-P1`)).status).to.equal(400)
    expect((await verify(`${policyNo}-P1`, '$ne')).status).to.equal(400)
  })

  it('says what has become of the cover', async () => {
    const { _id: policyNo, period } = await seedIssuedPolicy(service)
    const number = `${policyNo}-P1`
    const code = await codeOf(number)
    const statusOn = async (day: string) => {
      service.clock.moveTo(day)
      return ((await verify(number, code)).body as { status: string }).status
    }
    expect(await statusOn(period.from)).to.equal('inForce')
    expect(await statusOn(period.to)).to.equal('expired')
    await policyStore.model.collection.updateOne({ _id: policyNo as never }, { $set: { state: 'void' } })
    expect(await statusOn(period.from)).to.equal('void')
    service.clock.moveTo('2026-03-02')
  })
})
