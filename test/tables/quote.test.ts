import { type QuoteFacts, quoteTransitions } from '../../server/underwriting/domain/lifecycle.ts'
import { describeLifecycle } from '../support/tables.ts'

const maker: QuoteFacts = {
  actorOrganisationId: 'ORG-maker',
  applicantId: 'ORG-maker',
  expiresOn: '2026-04-01',
  approved: true,
  businessDate: '2026-04-01',
}

describeLifecycle('quote', quoteTransitions, 'offered', {
  allowedBy: () => maker,
  refused: [
    {
      state: 'offered',
      event: 'accept',
      facts: { ...maker, actorOrganisationId: 'ORG-insurer' },
      code: 'underwriting.applicant-only',
    },
    { state: 'offered', event: 'accept', facts: { ...maker, approved: false }, code: 'quote.not-approved' },
    { state: 'offered', event: 'accept', facts: { ...maker, businessDate: '2026-04-02' }, code: 'quote.expired' },
  ],
})
