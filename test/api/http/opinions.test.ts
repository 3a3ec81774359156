import { expect } from 'chai'
import { enterSanction } from '../../../server/business/risk/sanctions/usecases/enterSanction.ts'
import { requestLift } from '../../../server/business/risk/sanctions/usecases/liftSanction.ts'
import type { HistoryView } from '../../../server/platform/http/history.contract.ts'
import { useService } from '../../support/app.ts'
import { submittedOf } from '../../support/builders/definition.ts'
import { banOf } from '../../support/builders/sanction.ts'
import { giveApplication, givePolicy } from '../../support/builders/subsidies.ts'
import { csvOf, editionForm, importedEdition } from '../../support/catalogue/editionForm.ts'
import { PAYABLE_FEN } from '../../support/claims/claimFacts.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import type { PersonName } from '../../support/people.ts'

/** An act that somebody may give an opinion with: on which document, by whom, and which event keeps it. */
interface Opined {
  readonly act: string
  readonly who: PersonName
  readonly ready: () => Promise<{ readonly page: string; readonly step: string; readonly ifMatch: number }>
  readonly body: object
  readonly event: string
}

describe('the opinion of whoever approves', () => {
  const service = useService()
  let editions = 2010

  const application = async (policyNo: string, stage: 'submitted' | 'recommended', step: string) => {
    await givePolicy(service, policyNo)
    const { number, version } = await giveApplication(service, policyNo, stage)
    return { page: `/subsidy-applications/${number}`, step, ifMatch: version }
  }

  const OPINED: readonly Opined[] = [
    {
      act: 'a claim',
      who: 'claimsApproverA',
      ready: async () => {
        const { _id, version } = await claimStages(service).assessed()
        return { page: `/claims/${_id}`, step: 'approval', ifMatch: version }
      },
      body: { amountFen: PAYABLE_FEN },
      event: 'claim.approved',
    },
    {
      act: 'a recommendation',
      who: 'recommenderA',
      ready: () => application('FS2026000901', 'submitted', 'recommendation'),
      body: {},
      event: 'subsidyApplication.recommended',
    },
    {
      act: 'a subsidy',
      who: 'ministryOfficer',
      ready: () => application('FS2026000902', 'recommended', 'approval'),
      body: { amountFen: 160_000_000 },
      event: 'subsidyApplication.approved',
    },
    {
      act: 'a version of a tariff',
      who: 'productManagerA2',
      ready: async () => {
        const { _id, version } = await submittedOf(service, 'tariff')
        return { page: `/definitions/${_id}`, step: 'publication', ifMatch: version }
      },
      body: { from: '2026-04-01' },
      event: 'definition.published',
    },
    {
      act: 'an edition of a catalogue',
      who: 'administrator',
      ready: async () => {
        const file = csvOf('1.1,power-generation,风机,set,power>=16MW,,')
        const { id, version } = await importedEdition(service, editionForm(file, { edition: String(editions++) }))
        return { page: `/catalogue-editions/${id}`, step: 'publication', ifMatch: version }
      },
      body: { validFrom: '2024-01-01' },
      event: 'catalogueEdition.published',
    },
    {
      act: 'the lifting of a ban',
      who: 'administrator',
      ready: async () => {
        const ban = banOf('manufacturerB', '2026-03-01')
        const { _id } = await service.act('ministryOfficer', (work) => enterSanction(work, ban))
        const request = { sanctionNo: _id, reason: '已整改' }
        const { version } = await service.act('ministryOfficer', (work) => requestLift(work, request))
        return { page: `/sanctions/${_id}`, step: 'lift', ifMatch: version }
      },
      body: {},
      event: 'sanction.lifted',
    },
  ]

  for (const { act, who, ready, body, event } of OPINED)
    it(`on ${act} is kept in the event and shown in the history`, async () => {
      const { page, step, ifMatch } = await ready()
      const opinion = `材料与系统记录一致，同意。\n${act}`
      const person = await service.signIn(who)
      const answer = await person.post(`${page}/${step}`, { ...body, opinion }, { ifMatch })
      expect(answer.status, JSON.stringify(answer.body)).to.equal(200)
      const { items } = (await person.get(`${page}/history`)).body as HistoryView
      const last = items.filter(({ type }) => type === event)
      expect(last.map(({ reason, actor }) => [reason, actor.name])).to.deep.equal([[opinion, who]])
    })

  it('may be left out where it is not the act itself, and is then no empty text', async () => {
    const { page, step, ifMatch } = await application('FS2026000903', 'recommended', 'approval')
    const officer = await service.signIn('ministryOfficer')
    const body = { amountFen: 160_000_000, opinion: '   ' }
    expect((await officer.post(`${page}/${step}`, body, { ifMatch })).status).to.equal(200)
    const { items } = (await officer.get(`${page}/history`)).body as HistoryView
    expect(items.at(-1)).to.include({ type: 'subsidyApplication.approved', reason: null })
  })

  it('is 400 when it is longer than 2,000 characters', async () => {
    const { page, step, ifMatch } = await application('FS2026000904', 'recommended', 'approval')
    const body = { amountFen: 160_000_000, opinion: '同'.repeat(2001) }
    expect(
      (await (await service.signIn('ministryOfficer')).post(`${page}/${step}`, body, { ifMatch })).status,
    ).to.equal(400)
  })
})
