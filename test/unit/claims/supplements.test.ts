import { expect } from 'chai'
import type { Claim } from '../../../server/business/claims/domain/claim.ts'
import { withReceived } from '../../../server/business/claims/domain/documents.ts'
import { decideRegistration } from '../../../server/business/claims/domain/registration.ts'
import { decideSupplementRequest, decideSupplements } from '../../../server/business/claims/domain/supplements.ts'
import { aClaim, claimIn, factsAbout } from '../../support/claims/claimFacts.ts'

const documents = withReceived(aClaim().documents, ['claimForm'], '2026-03-01')
const registered = claimIn('registered', { documents })
const asked = claimIn('registered', {
  documents,
  supplementRequest: {
    requestedOn: '2026-03-05',
    codes: ['defectReport', 'repairInvoice'],
    noteZh: '',
    answeredOn: null,
  },
})

const codesOf = (decision: ReturnType<typeof decideSupplements>) =>
  decision.ok ? [] : decision.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim())

describe('decideSupplementRequest', () => {
  it('asks for papers, and lists those the checklist did not have', () => {
    const decision = decideSupplementRequest(factsAbout(registered), ['defectReport', 'thirdPartyClaim'], '请补充')
    if (!decision.ok) throw new Error('refused')
    expect(decision.value.supplementRequest).to.deep.equal({
      requestedOn: '2026-03-31',
      codes: ['defectReport', 'thirdPartyClaim'],
      noteZh: '请补充',
      answeredOn: null,
    })
    expect(decision.value.documents?.map(({ code }) => code)).to.include('thirdPartyClaim')
  })

  it('refuses to ask for a paper that is here', () => {
    expect(codesOf(decideSupplementRequest(factsAbout(registered), ['defectReport', 'claimForm'], ''))).to.deep.equal([
      'claim.document-already-received codes.1',
    ])
  })

  it('refuses to ask a second time, answered or not (article 22)', () => {
    const answered = {
      ...asked,
      supplementRequest: asked.supplementRequest && { ...asked.supplementRequest, answeredOn: '2026-03-09' },
    }
    for (const claim of [asked, answered]) {
      expect(codesOf(decideSupplementRequest(factsAbout(claim), ['lossStatement'], ''))).to.deep.equal([
        'claim.supplements-asked-once',
      ])
    }
  })
})

const byClaimant = (claim: Claim) =>
  factsAbout(claim, { actor: { userId: 'USR-maker', name: '沈立', organisationId: 'ORG-maker' } })

describe('decideSupplements', () => {
  it('answers the request on the day the last paper was received, and not before it was asked for', () => {
    const both = ['defectReport', 'repairInvoice']
    const answered = (receivedOn: string) =>
      decideSupplements(factsAbout(asked), {
        documents: both,
        unavailable: [],
        receipt: { from: '王工', way: 'post', receivedOn },
      })
    expect(answered('2026-03-20')).to.have.nested.property('value.supplementRequest.answeredOn', '2026-03-20')
    const before = asked.supplementRequest?.requestedOn
    expect(answered(asked.lossNotice.noticedOn)).to.have.nested.property('value.supplementRequest.answeredOn', before)
  })

  it('answers the request only when nothing it asked for is open', () => {
    const part = decideSupplements(byClaimant(asked), { documents: ['defectReport'], unavailable: [] })
    expect(part).to.have.nested.property('value.supplementRequest.answeredOn', null)
    const all = decideSupplements(byClaimant(asked), { documents: ['defectReport', 'repairInvoice'], unavailable: [] })
    expect(all).to.have.nested.property('value.supplementRequest.answeredOn', '2026-03-31')
  })

  it('answers the request with a paper the claimant cannot give', () => {
    const decision = decideSupplements(byClaimant(asked), {
      documents: ['defectReport'],
      unavailable: ['repairInvoice'],
    })
    expect(decision).to.have.nested.property('value.supplementRequest.answeredOn', '2026-03-31')
  })

  it('takes papers nobody asked for', () => {
    const decision = decideSupplements(byClaimant(registered), { documents: ['lossStatement'], unavailable: [] })
    expect(decision).to.have.nested.property('value.supplementRequest', null)
  })

  it('refuses nothing at all, papers received before, and a paper both given and unavailable', () => {
    expect(codesOf(decideSupplements(byClaimant(asked), { documents: [], unavailable: [] }))).to.deep.equal([
      'claim.nothing-supplied documents',
    ])
    expect(
      codesOf(
        decideSupplements(byClaimant(asked), {
          documents: ['claimForm', 'defectReport'],
          unavailable: ['defectReport'],
        }),
      ),
    ).to.deep.equal(['claim.document-already-received documents.0', 'claim.document-already-received unavailable.0'])
  })
})

describe('decideRegistration', () => {
  const noticed = factsAbout(claimIn('noticed'))
  const alone = { ok: true, value: { occurrenceNo: 'CL2026000001' } } as const

  it('records each paper with the day it came in', () => {
    const decision = decideRegistration(noticed, [{ code: 'claimForm', receivedOn: '2026-03-03' }], alone)
    if (!decision.ok) throw new Error('refused')
    expect(decision.value.documents).to.deep.include({
      code: 'claimForm',
      name: { zh: '索赔申请书', en: 'Claim form' },
      receivedOn: '2026-03-03',
      unavailableOn: null,
    })
    expect(decision.value.registration).to.deep.equal({ handlerId: 'USR-someone', registeredOn: '2026-03-31' })
  })

  it('refuses days before the notice and after today', () => {
    const received = [
      { code: 'claimForm' as const, receivedOn: '2026-02-28' },
      { code: 'defectReport' as const, receivedOn: '2026-04-01' },
    ]
    expect(codesOf(decideRegistration(noticed, received, alone))).to.deep.equal([
      'claim.document-before-notice documents.0.receivedOn',
      'claim.document-in-future documents.1.receivedOn',
    ])
  })
})
