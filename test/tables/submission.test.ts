import { type SubmissionFacts, submissionTransitions } from '../../server/underwriting/domain/lifecycle.ts'
import { describeLifecycle } from '../support/tables.ts'

const QUOTE = { number: 'QU1', totalLimitFen: 1_000, premiumFen: 10, expiresOn: '2026-04-01' }
const REFERRAL = {
  decision: 'refer',
  reason: '超权限',
  byUserId: 'USR-junior',
  byName: '初级核保',
  at: new Date('2026-03-02T02:00:00Z'),
  authorityLimitFen: 500,
} as const

const maker: SubmissionFacts = {
  actorUserId: 'USR-maker',
  actorOrganisationId: 'ORG-maker',
  applicantId: 'ORG-maker',
  actorLimitFen: undefined,
  currentQuote: QUOTE,
  decisions: [],
  businessDate: '2026-04-01',
}
const senior: SubmissionFacts = {
  ...maker,
  actorUserId: 'USR-senior',
  actorOrganisationId: 'ORG-insurer',
  actorLimitFen: 1_000,
  decisions: [REFERRAL],
}
const MAKERS_EVENTS: readonly string[] = ['update', 'submit', 'withdraw', 'acceptQuote']
const foreign = { ...maker, actorOrganisationId: 'ORG-insurer' }
const applicantOnly = 'underwriting.applicant-only'
const aboveAuthority = 'underwriting.above-authority'

describeLifecycle('submission', submissionTransitions, 'draft', {
  allowedBy: (_, event) => (MAKERS_EVENTS.includes(event) ? maker : senior),
  refused: [
    { state: 'draft', event: 'update', facts: foreign, code: applicantOnly },
    { state: 'draft', event: 'submit', facts: foreign, code: applicantOnly },
    { state: 'draft', event: 'withdraw', facts: foreign, code: applicantOnly },
    { state: 'submitted', event: 'withdraw', facts: foreign, code: applicantOnly },
    { state: 'quoted', event: 'withdraw', facts: foreign, code: applicantOnly },
    { state: 'quoted', event: 'accept', facts: { ...senior, actorLimitFen: 999 }, code: aboveAuthority },
    { state: 'quoted', event: 'accept', facts: { ...senior, actorLimitFen: null }, code: aboveAuthority },
    { state: 'quoted', event: 'accept', facts: { ...senior, businessDate: '2026-04-02' }, code: 'quote.expired' },
    { state: 'referred', event: 'accept', facts: { ...senior, businessDate: '2026-04-02' }, code: 'quote.expired' },
    { state: 'referred', event: 'accept', facts: { ...senior, actorLimitFen: 999 }, code: aboveAuthority },
    {
      state: 'referred',
      event: 'accept',
      facts: { ...senior, actorUserId: 'USR-junior' },
      code: 'underwriting.own-referral',
    },
    { state: 'referred', event: 'decline', facts: { ...senior, actorLimitFen: 999 }, code: aboveAuthority },
    {
      state: 'referred',
      event: 'decline',
      facts: { ...senior, actorUserId: 'USR-junior' },
      code: 'underwriting.own-referral',
    },
    { state: 'referred', event: 'withdraw', facts: foreign, code: applicantOnly },
    { state: 'approved', event: 'withdraw', facts: foreign, code: applicantOnly },
    { state: 'approved', event: 'acceptQuote', facts: foreign, code: applicantOnly },
    { state: 'approved', event: 'acceptQuote', facts: { ...maker, businessDate: '2026-04-02' }, code: 'quote.expired' },
  ],
})
