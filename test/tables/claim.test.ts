import type { Claim, ClaimEvent, ClaimState } from '../../server/business/claims/domain/claim.ts'
import type { ClaimFacts } from '../../server/business/claims/domain/guards.ts'
import { claimLifecycle } from '../../server/business/claims/domain/lifecycle.ts'
import { ASSESSMENT, authorityUpTo, claimIn, factsAbout, PAYABLE_FEN } from '../support/claims/claimFacts.ts'
import { describeLifecycle, type RefusedCell } from '../support/tables.ts'

type Cell = RefusedCell<ClaimState, ClaimEvent, ClaimFacts>

const PROPOSAL = {
  reasons: [{ code: 'notCovered' as const, textZh: '不属于保险责任' }],
  determinedOn: '2026-03-30',
  proposedById: 'USR-proposer',
  proposedByName: '李勘',
  proposedOn: '2026-03-30',
}
/** Exactly the amount up to which one person may decline. */
const SMALL: Partial<Claim> = {
  lossNotice: { ...claimIn('noticed').lossNotice, estimatedLossFen: 50_000_000 },
  assessment: null,
}

const coInsurer = { userId: 'USR-other', name: '王一', organisationId: 'ORG-co-insurer' }
const cell = (
  state: ClaimState,
  event: ClaimEvent,
  code: string,
  claim: Partial<Claim>,
  facts: Partial<ClaimFacts> = {},
): Cell => ({ state, event, code, facts: factsAbout(claimIn(state, claim), facts) })

/** Everything the insurer does is the issuing insurer's to do. */
const byAnotherInsurer: Cell[] = (Object.keys(claimLifecycle) as ClaimState[]).flatMap((state) =>
  (Object.keys(claimLifecycle[state]) as ClaimEvent[])
    .filter((event) => event !== 'receiveSupplements')
    .map((event) => cell(state, event, 'claim.not-issuing-insurer', standing(event, state), { actor: coInsurer })),
)

/** What an event needs to find on the claim so that nothing but the table speaks. */
function standing(event: ClaimEvent, state?: ClaimState): Partial<Claim> {
  const { declinature } = claimIn('declined')
  if (event === 'sendRefusalNotice' && declinature) return { declinature: { ...declinature, noticeSentOn: null } }
  if (event === 'decline') return SMALL
  if (event === 'pay') return { outstandingFen: 1 }
  if (event === 'receiveRepayment') return { outstandingFen: -1 }
  if (event === 'close' && state === 'approved') return { outstandingFen: 0 }
  if (event === 'acknowledgeTerms') return { termsNotice: { wentBy: 1, onRecord: 2, on: '2026-03-20', end: null } }
  return event === 'confirmDeclinature' || event === 'rejectDeclinature' ? { declinatureProposal: PROPOSAL } : {}
}

const { lossNotice, parties } = claimIn('noticed')
const ON_A_PANEL = { parties: { ...parties, insurerIds: [...parties.insurerIds, coInsurer.organisationId] } }
/** As its handler heard it on the phone. */
const RECORDED = {
  reporter: { ...lossNotice.reporter, userId: 'USR-recorder' },
  receipt: { from: '王工', way: 'phone', receivedOn: lossNotice.noticedOn, recordedOn: lossNotice.noticedOn },
} as const
/** Another claim of the occurrence was approved later, by somebody else. */
const CORRECTION = {
  on: '2026-03-29',
  byId: 'USR-second',
  causedBy: 'CL2026000002',
  fromFen: PAYABLE_FEN,
  toFen: PAYABLE_FEN + 1,
  steps: [],
}
const requested = { requestedOn: '2026-03-05', codes: ['defectReport' as const], noteZh: '', answeredOn: null }
const allReceived = claimIn('registered').documents.map((document) => ({ ...document, receivedOn: '2026-03-02' }))
const { declinature } = claimIn('declined')
const nothingPayable = { ...ASSESSMENT, adjustment: { payableFen: 0, indemnityFen: 0, steps: [] } }

describeLifecycle('claim', claimLifecycle, 'noticed', {
  allowedBy: (state, event) => factsAbout(claimIn(state, standing(event, state))),
  refused: [
    ...byAnotherInsurer,
    cell('noticed', 'receiveSupplements', 'claim.nothing-missing', { documents: allReceived }),
    cell('registered', 'requestSupplements', 'claim.supplements-asked-once', { supplementRequest: requested }),
    cell('registered', 'receiveSupplements', 'claim.nothing-missing', { documents: allReceived }),
    cell('registered', 'assess', 'claim.supplements-outstanding', { supplementRequest: requested }),
    cell('assessed', 'approve', 'claim.approver-is-assessor', {}, actorIs('USR-assessor')),
    cell('assessed', 'approve', 'claim.approver-is-registrar', {}, actorIs('USR-registrar')),
    cell(
      'assessed',
      'approve',
      'claim.approver-is-recorder',
      { lossNotice: { ...lossNotice, ...RECORDED } },
      actorIs('USR-recorder'),
    ),
    cell('registered', 'receiveSupplements', 'claim.not-issuing-insurer', ON_A_PANEL, { actor: coInsurer }),
    cell(
      'assessed',
      'approve',
      'claim.approver-is-reopener',
      { reopening: { byId: 'USR-reopener', on: '2026-03-10', reasonZh: '新证据' } },
      actorIs('USR-reopener'),
    ),
    cell('assessed', 'approve', 'claim.nothing-payable', { assessment: nothingPayable }),
    cell('assessed', 'approve', 'claim.above-authority', {}, upTo({ approveClaim: 85_499_999 })),
    cell('assessed', 'approve', 'claim.above-authority', {}, upTo({ declineClaim: 1_000_000_000 })),
    cell('registered', 'decline', 'claim.above-declining-authority', SMALL, upTo({})),
    cell('registered', 'decline', 'claim.above-declining-authority', SMALL, upTo({ declineClaim: 49_999_999 })),
    cell('registered', 'decline', 'claim.declinature-needs-second-person', {
      lossNotice: { ...lossNotice, estimatedLossFen: 50_000_001 },
    }),
    cell('registered', 'decline', 'claim.declinature-needs-second-person', {
      ...SMALL,
      reserve: { currentFen: 50_000_001, history: [] },
    }),
    cell('assessed', 'decline', 'claim.declinature-needs-second-person', { ...SMALL, assessment: ASSESSMENT }),
    cell('registered', 'decline', 'claim.declinature-proposed', { ...SMALL, declinatureProposal: PROPOSAL }),
    cell('noticed', 'proposeDeclinature', 'claim.declinature-proposed', { declinatureProposal: PROPOSAL }),
    cell('registered', 'confirmDeclinature', 'claim.no-declinature-proposed', {}),
    cell(
      'registered',
      'confirmDeclinature',
      'claim.own-declinature-proposal',
      { declinatureProposal: PROPOSAL },
      actorIs('USR-proposer'),
    ),
    cell(
      'registered',
      'confirmDeclinature',
      'claim.above-declining-authority',
      { declinatureProposal: PROPOSAL },
      upTo({ declineClaim: 119_999_999 }),
    ),
    cell('noticed', 'rejectDeclinature', 'claim.no-declinature-proposed', {}),
    cell(
      'noticed',
      'rejectDeclinature',
      'claim.own-declinature-proposal',
      { declinatureProposal: PROPOSAL },
      actorIs('USR-proposer'),
    ),
    cell('approved', 'pay', 'claim.above-paying-authority', {}, granted({ payClaim: 85_499_999 })),
    cell('approved', 'pay', 'claim.payer-is-approver', {}, actorIs('USR-approver')),
    cell(
      'paid',
      'pay',
      'claim.payer-is-approver',
      { outstandingFen: 1, corrections: [CORRECTION] },
      actorIs('USR-second'),
    ),
    cell('paid', 'pay', 'claim.nothing-outstanding', { outstandingFen: 0 }),
    cell('paid', 'pay', 'claim.nothing-outstanding', { outstandingFen: -1 }),
    cell('paid', 'receiveRepayment', 'claim.nothing-to-give-back', { outstandingFen: 0 }),
    cell('approved', 'receiveRepayment', 'claim.nothing-to-give-back', {}),
    cell('paid', 'receiveRepayment', 'claim.nothing-to-give-back', { outstandingFen: 1 }),
    cell('paid', 'close', 'claim.not-settled', { outstandingFen: 1 }),
    cell('paid', 'close', 'claim.not-settled', { outstandingFen: -1 }),
    cell('approved', 'close', 'claim.not-settled', {}),
    cell('paid', 'acknowledgeTerms', 'claim.no-terms-notice', {}),
    cell('declined', 'sendRefusalNotice', 'claim.refusal-notice-sent', {}),
    cell('declined', 'close', 'claim.refusal-notice-not-sent', {
      declinature: declinature && { ...declinature, noticeSentOn: null },
    }),
  ],
})

function upTo(limits: Parameters<typeof authorityUpTo>[0]): Partial<ClaimFacts> {
  return { authority: authorityUpTo(limits) }
}

/** The insurer has granted in writing who may pay and set reserves. */
function granted(limits: Parameters<typeof authorityUpTo>[0]): Partial<ClaimFacts> {
  return { authority: authorityUpTo(limits, { free: [] }) }
}

function actorIs(userId: string): Partial<ClaimFacts> {
  return { actor: { userId, name: '王一', organisationId: 'ORG-insurer' } }
}
