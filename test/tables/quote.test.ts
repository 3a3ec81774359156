import { answeredPanel, newPanel } from '../../server/business/offer/underwriting/domain/coinsurance.ts'
import type { UnderwritingDecision } from '../../server/business/offer/underwriting/domain/quote.ts'
import type { QuoteEvent, QuoteFacts } from '../../server/business/offer/underwriting/domain/quoteGuards.ts'
import { quoteTransitions } from '../../server/business/offer/underwriting/domain/quoteLifecycle.ts'
import type { NumberedGrant } from '../../server/business/party/authority/domain/authority.ts'
import { accepted, refused } from '../../server/kernel/refusal.ts'
import { authorityGrant } from '../support/builders/grant.ts'
import { describeLifecycle } from '../support/tables.ts'

const grant: NumberedGrant = authorityGrant()
const decided = (decision: 'approve' | 'refer', byUserId: string): UnderwritingDecision => ({
  decision,
  reasonCodes: [],
  reason: '—',
  byUserId,
  byName: byUserId,
  at: new Date('2026-03-02T02:00:00Z'),
  grantNo: null,
  approvals: 1,
})

/** A senior underwriter before a quote that somebody else made. */
const senior: QuoteFacts = {
  state: 'proposed',
  actorUserId: 'USR-senior',
  actorOrganisationId: 'ORG-insurer',
  applicantId: 'ORG-maker',
  leadId: 'ORG-insurer',
  panel: newPanel(
    [
      { insurerId: 'ORG-insurer', sharePpm: 600_000 },
      { insurerId: 'ORG-follower', sharePpm: 400_000 },
    ],
    new Date('2026-03-02T02:00:00Z'),
    'USR-junior',
  ),
  expiresOn: '2026-04-01',
  businessDate: '2026-04-01',
  offeredByUserId: 'USR-junior',
  decisions: [],
  approvalsNeeded: 1,
  ruleRefers: false,
  authority: { approve: accepted(grant), decline: accepted(grant), share: accepted(grant) },
  openInspections: [],
  bound: false,
  disclosureRefusals: [],
}
/** The same before the first of two approvals. */
const first: QuoteFacts = { ...senior, approvalsNeeded: 2 }
const applicant: QuoteFacts = { ...senior, actorOrganisationId: 'ORG-maker', authority: null }

/** A senior underwriter of the other insurer, with a grant just like the lead's. */
const follower: QuoteFacts = { ...senior, actorUserId: 'USR-follower', actorOrganisationId: 'ORG-follower' }
const answered = {
  panel: answeredPanel(
    senior.panel ?? [],
    'ORG-follower',
    { confirm: true, reason: null },
    { at: new Date('2026-03-02T02:00:00Z'), byName: 'USR-follower' },
  ),
}

const left = {
  panel: answeredPanel(
    senior.panel ?? [],
    'ORG-follower',
    { confirm: false, reason: '分入额度已满' },
    { at: new Date('2026-03-02T02:00:00Z'), byName: 'USR-follower' },
  ),
}

const lapsed = { businessDate: '2026-04-02' }
const inspecting = { openInspections: ['RI1'] }
const referrer = { decisions: [decided('refer', 'USR-senior')] }
const approver = { decisions: [decided('approve', 'USR-senior')] }
const maker = { offeredByUserId: 'USR-senior' }
const unauthorised = {
  authority: {
    approve: refused({ code: 'authority.limit-exceeded' }),
    decline: refused({ code: 'authority.no-grant' }),
    share: refused({ code: 'authority.limit-exceeded' }),
  },
}

const approvals = (['proposed', 'referred'] as const).flatMap((state) => [
  { state, event: 'approve', facts: { ...senior, ...lapsed }, code: 'quote.expired' } as const,
  { state, event: 'approve', facts: { ...senior, ...inspecting }, code: 'underwriting.inspection-open' } as const,
  { state, event: 'approve', facts: { ...senior, ...referrer }, code: 'underwriting.own-referral' } as const,
  { state, event: 'approve', facts: { ...senior, ...approver }, code: 'underwriting.approved-already' } as const,
  { state, event: 'approve', facts: { ...senior, ...unauthorised }, code: 'authority.limit-exceeded' } as const,
  { state, event: 'approve', facts: first, code: 'underwriting.more-approvals-needed' } as const,
  {
    state,
    event: 'approve',
    facts: { ...senior, ...maker, decisions: [decided('refer', 'USR-other')] },
    code: 'underwriting.own-quote',
  } as const,
  { state, event: 'coApprove', facts: { ...first, ...maker }, code: 'underwriting.own-quote' } as const,
  { state, event: 'coApprove', facts: senior, code: 'underwriting.last-approval' } as const,
  { state, event: 'decline', facts: { ...senior, ...unauthorised }, code: 'authority.no-grant' } as const,
])

const answers = (['proposed', 'referred', 'approved'] as const).flatMap((state) =>
  (['confirmShare', 'declineShare'] as const).flatMap((event) => [
    { state, event, facts: { ...senior, state }, code: 'coinsurance.not-a-follower' } as const,
    { state, event, facts: { ...follower, ...answered, state }, code: 'coinsurance.answered' } as const,
    { state, event, facts: { ...follower, ...lapsed, state }, code: 'quote.expired' } as const,
  ]),
)
/** Taking a share takes authority, leaving it does not. */
const unauthorisedShares = (['proposed', 'referred', 'approved', 'accepted'] as const).map(
  (state) =>
    ({
      state,
      event: 'confirmShare',
      facts: { ...follower, ...unauthorised, state },
      code: 'authority.limit-exceeded',
    }) as const,
)
/** None of them is a follower's, whatever its grants. */
const leads = (
  [
    ['proposed', 'approve'],
    ['proposed', 'refer'],
    ['proposed', 'decline'],
    ['proposed', 'withdraw'],
    ['referred', 'approve'],
    ['referred', 'decline'],
    ['referred', 'withdraw'],
    ['approved', 'withdraw'],
    ['accepted', 'withdraw'],
  ] as const
).map(([state, event]) => ({ state, event, facts: follower, code: 'coinsurance.lead-only' }) as const)

describeLifecycle('quote', quoteTransitions, 'proposed', {
  allowedBy: (_, event: QuoteEvent) => {
    if (event === 'confirmShare' || event === 'declineShare') return follower
    return event === 'coApprove' ? first : event === 'accept' ? applicant : senior
  },
  refused: [
    ...approvals,
    ...answers,
    ...unauthorisedShares,
    ...leads,
    {
      state: 'proposed',
      event: 'coApprove',
      facts: { ...follower, approvalsNeeded: 2 },
      code: 'coinsurance.lead-only',
    },
    { state: 'accepted', event: 'confirmShare', facts: { ...follower, ...answered }, code: 'coinsurance.answered' },
    { state: 'accepted', event: 'withdraw', facts: { ...senior, bound: true }, code: 'quote.bound' },
    { state: 'approved', event: 'accept', facts: { ...applicant, ...left }, code: 'coinsurance.share-declined' },
    { state: 'proposed', event: 'refer', facts: { ...senior, ...lapsed }, code: 'quote.expired' },
    { state: 'referred', event: 'decline', facts: { ...senior, ...referrer }, code: 'underwriting.own-referral' },
    { state: 'approved', event: 'accept', facts: senior, code: 'underwriting.applicant-only' },
    { state: 'approved', event: 'accept', facts: { ...applicant, ...lapsed }, code: 'quote.expired' },
    {
      state: 'approved',
      event: 'accept',
      facts: { ...applicant, disclosureRefusals: [{ code: 'disclosure.product-changed' }] },
      code: 'disclosure.product-changed',
    },
  ],
})
