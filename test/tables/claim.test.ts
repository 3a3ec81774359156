import type { Claim, ClaimEvent, ClaimState } from '../../server/claims/domain/claim.ts'
import type { ClaimFacts } from '../../server/claims/domain/conditions.ts'
import { claimLifecycle } from '../../server/claims/domain/lifecycle.ts'
import { ASSESSMENT, claimIn, factsAbout } from '../support/claims/claimFacts.ts'
import { describeLifecycle, type RefusedCell } from '../support/tables.ts'

type Cell = RefusedCell<ClaimState, ClaimEvent, ClaimFacts>

const coInsurer = { userId: 'USR-other', organisationId: 'ORG-co-insurer' }
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
    .map((event) => cell(state, event, 'claim.not-issuing-insurer', openDeclinature(event), { actor: coInsurer })),
)

function openDeclinature(event: ClaimEvent): Partial<Claim> {
  const { declinature } = claimIn('declined')
  return event === 'sendRefusalNotice' && declinature ? { declinature: { ...declinature, noticeSentOn: null } } : {}
}

const requested = { requestedOn: '2026-03-05', codes: ['defectReport' as const], noteZh: '', answeredOn: null }
const allReceived = claimIn('registered').documents.map((document) => ({ ...document, receivedOn: '2026-03-02' }))
const { declinature } = claimIn('declined')
const nothingPayable = { ...ASSESSMENT, adjustment: { payableFen: 0, indemnityFen: 0, steps: [] } }

describeLifecycle('claim', claimLifecycle, 'noticed', {
  allowedBy: (state, event) => factsAbout(claimIn(state, openDeclinature(event))),
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
      'claim.approver-is-reopener',
      { reopening: { byId: 'USR-reopener', on: '2026-03-10', reasonZh: '新证据' } },
      actorIs('USR-reopener'),
    ),
    cell('assessed', 'approve', 'claim.nothing-payable', { assessment: nothingPayable }),
    cell('assessed', 'approve', 'claim.above-authority', {}, { approvalLimitFen: 85_499_999 }),
    cell('assessed', 'approve', 'claim.above-authority', {}, { approvalLimitFen: null }),
    cell('approved', 'pay', 'claim.payer-is-approver', {}, actorIs('USR-approver')),
    cell('declined', 'sendRefusalNotice', 'claim.refusal-notice-sent', {}),
    cell('declined', 'close', 'claim.refusal-notice-not-sent', {
      declinature: declinature && { ...declinature, noticeSentOn: null },
    }),
  ],
})

function actorIs(userId: string): Partial<ClaimFacts> {
  return { actor: { userId, organisationId: 'ORG-insurer' } }
}
