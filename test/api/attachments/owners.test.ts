import { expect } from 'chai'
import type {
  AttachmentListView,
  OwnerRef,
} from '../../../server/business/contract/attachments/attachments.contract.ts'
import { useService } from '../../support/app.ts'
import { attach, attached, codesOf, storedCounts } from '../../support/attachments/attaching.ts'
import { submissionStages, submitDraft } from '../../support/builders/submission.ts'
import { giveApplication, givePolicy } from '../../support/builders/subsidies.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import type { PersonName } from '../../support/people.ts'

const STRANGERS: readonly PersonName[] = ['manufacturerB', 'underwriterB', 'claimsHandlerB', 'recommenderB']

describe('attachments and the case they belong to', function () {
  this.timeout(60_000)
  const service = useService()
  const owners = new Map<string, OwnerRef>()
  const owner = (name: string): OwnerRef => {
    const found = owners.get(name)
    if (!found) throw new Error(`no case called ${name}`)
    return found
  }
  before(async function () {
    this.timeout(30_000)
    const submissions = submissionStages(service)
    owners.set('draft', { kind: 'submission', number: (await submissions.draft())._id })
    owners.set('submission', { kind: 'submission', number: (await submissions.submitted())._id })
    owners.set('quote', { kind: 'quote', number: (await submissions.approved())._id })
    const claim = await claimStages(service).noticed()
    owners.set('claim', { kind: 'claim', number: claim._id })
    owners.set('policy', { kind: 'policy', number: claim.policyNo })
    await givePolicy(service, 'FS2026000900')
    const { number } = await giveApplication(service, 'FS2026000900', 'draft')
    owners.set('application', { kind: 'subsidyApplication', number })
  })
  const path = ({ kind, number }: OwnerRef) => `/attachments?ownerKind=${kind}&ownerNumber=${number}`

  /** Who may attach, who may only look; everybody else must not learn that there is such a case. */
  const TABLE: readonly (readonly [string, readonly PersonName[], readonly PersonName[]])[] = [
    ['draft', ['manufacturerA'], ['ministryOfficer', 'supervisor']],
    ['submission', ['manufacturerA', 'underwriterA'], ['claimsHandlerA', 'supervisor']],
    ['quote', ['manufacturerA', 'underwriterA'], ['insurerFinanceA', 'supervisor']],
    ['policy', ['manufacturerA', 'equipmentUserA', 'underwriterA', 'insurerFinanceA'], ['recommenderA', 'supervisor']],
    ['claim', ['manufacturerA', 'equipmentUserA', 'claimsHandlerA'], ['underwriterA', 'ministryOfficer']],
    ['application', ['manufacturerA'], ['ministryOfficer', 'supervisor']],
  ]
  const NOT_NOW_OR_NEVER = ['http.forbidden', 'attachment.not-for-your-role', 'attachment.owner-closed']
  for (const [name, attaching, reading] of TABLE) {
    it(`lets ${attaching.join(', ')} attach to a ${name} and ${reading.join(', ')} only look`, async () => {
      const before = (await storedCounts()).attachments ?? 0
      for (const person of attaching) {
        const client = await service.signIn(person)
        await attached(client, owner(name))
      }
      for (const person of [...attaching, ...reading]) {
        const client = await service.signIn(person)
        const { items, allowedEvents } = (await client.get(path(owner(name)))).body as AttachmentListView
        expect(items, person).to.have.length(attaching.length)
        expect(
          allowedEvents.some(({ allowed }) => allowed),
          person,
        ).to.equal(attaching.includes(person))
        expect((await client.get(`/attachments/${items[0]?.number}/content`)).status, person).to.equal(200)
        expect(items.flatMap((item) => item.allowedEvents).length, person).to.be.at.most(attaching.length)
      }
      for (const person of reading) {
        const answer = await attach(await service.signIn(person), owner(name))
        expect(codesOf(answer)[0], person).to.be.oneOf(NOT_NOW_OR_NEVER)
      }
      expect((await storedCounts()).attachments).to.equal(before + attaching.length)
    })
  }

  it('answers strangers as if neither case nor attachment existed, to the word', async () => {
    const strangers = await Promise.all(STRANGERS.map((person) => service.signIn(person)))
    for (const [name, ref] of owners) {
      const seen = await attached(await service.signIn('manufacturerA'), ref)
      for (const [index, client] of strangers.entries()) {
        const missing = { ...ref, number: 'XX2026000001' }
        const real = [await client.get(path(ref)), await attach(client, ref)]
        const invented = [await client.get(path(missing)), await attach(client, missing)]
        expect(
          real.map(({ status }) => status),
          `${STRANGERS[index]} ${name}`,
        ).to.deep.equal([404, 404])
        expect(real.map(({ problem }) => problem.code)).to.deep.equal(invented.map(({ problem }) => problem.code))
        const answers = [
          await client.get(`/attachments/${seen.number}`),
          await client.get(`/attachments/${seen.number}/content`),
          await client.get(`/attachments/${seen.number}/content?preview=1`),
          await client.send('DELETE', `/attachments/${seen.number}`, { reason: 'x' }, { ifMatch: 1 }),
        ]
        expect(answers.map(({ status, problem }) => [status, problem.code])).to.deep.equal(
          Array(4).fill([404, 'http.not-found']),
        )
        expect(JSON.stringify(answers.map(({ problem }) => problem))).not.to.include(ref.number)
      }
    }
  })

  it('hides a draft’s attachments from the insurer until it is submitted', async () => {
    const { number } = owner('draft')
    const underwriter = await service.signIn('underwriterA')
    expect((await underwriter.get(path(owner('draft')))).status).to.equal(404)
    await submitDraft(service, number)
    const { items } = (await underwriter.get(path(owner('draft')))).body as AttachmentListView
    expect(items.length).to.be.greaterThan(0)
  })

  it('refuses with state and open states where the case takes no more', async () => {
    const settled = await claimStages(service).closed()
    const ref = { kind: 'claim', number: settled._id } as const
    const before = await storedCounts()
    const answer = await attach(await service.signIn('claimsHandlerA'), ref)
    expect([answer.status, answer.problem.failures[0]?.value]).to.deep.equal([409, 'closed'])
    expect(answer.problem.failures[0]?.threshold).to.include('registered')
    const { allowedEvents } = (await (await service.signIn('manufacturerA')).get(path(ref))).body as AttachmentListView
    expect(allowedEvents[0]).to.deep.include({ event: 'upload', allowed: false })
    expect(allowedEvents[0]?.why?.[0]?.code).to.equal('attachment.owner-closed')
    expect(await storedCounts()).to.deep.equal(before)
  })

  it('opens to an API token only with the scope of the case itself', async () => {
    const ask = async (scopes: readonly string[]) => {
      const body = { name: 'token', scopes, expiresAt: '2026-12-31T00:00:00Z' }
      const made = (await (await service.signIn('manufacturerA')).post('/api-tokens', body)).body as { secret: string }
      const headers = { Authorization: `Bearer ${made.secret}` }
      return (await service.anonymous().get(path(owner('claim')), { headers })).status
    }
    expect(await ask(['attachment.read'])).to.equal(404)
    expect(await ask(['attachment.read', 'claim.read'])).to.equal(200)
  })
})
