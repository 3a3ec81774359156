import {
  type SubmissionFacts,
  submissionTransitions,
} from '../../server/business/offer/underwriting/domain/lifecycle.ts'
import { describeLifecycle } from '../support/tables.ts'

const maker: SubmissionFacts = {
  actorOrganisationId: 'ORG-maker',
  applicantId: 'ORG-maker',
  openInspections: [],
  declineRefusals: undefined,
}
const senior: SubmissionFacts = { ...maker, actorOrganisationId: 'ORG-insurer', declineRefusals: [] }
const MAKERS_EVENTS: readonly string[] = ['update', 'acknowledge', 'submit', 'withdraw', 'acceptQuote']
const foreign = { ...maker, actorOrganisationId: 'ORG-insurer' }
const unauthorised = { ...senior, declineRefusals: [{ code: 'authority.no-grant' }] }
const obstructed = { ...senior, obstacles: [{ code: 'underwriting.rule-blocks' }] }
const applicantOnly = 'underwriting.applicant-only'

describeLifecycle('submission', submissionTransitions, 'draft', {
  allowedBy: (_, event) => (MAKERS_EVENTS.includes(event) ? maker : senior),
  refused: [
    { state: 'draft', event: 'update', facts: foreign, code: applicantOnly },
    { state: 'draft', event: 'acknowledge', facts: foreign, code: applicantOnly },
    { state: 'draft', event: 'submit', facts: foreign, code: applicantOnly },
    { state: 'draft', event: 'withdraw', facts: foreign, code: applicantOnly },
    { state: 'submitted', event: 'withdraw', facts: foreign, code: applicantOnly },
    { state: 'submitted', event: 'decline', facts: unauthorised, code: 'authority.no-grant' },
    {
      state: 'submitted',
      event: 'returnToApplicant',
      facts: { ...senior, openInspections: ['RI1'] },
      code: 'underwriting.inspection-open',
    },
    { state: 'quoted', event: 'withdraw', facts: foreign, code: applicantOnly },
    { state: 'quoted', event: 'acknowledge', facts: foreign, code: applicantOnly },
    { state: 'quoted', event: 'acceptQuote', facts: foreign, code: applicantOnly },
    { state: 'accepted', event: 'withdraw', facts: foreign, code: applicantOnly },
    { state: 'submitted', event: 'quote', facts: obstructed, code: 'underwriting.rule-blocks' },
    { state: 'quoted', event: 'quote', facts: obstructed, code: 'underwriting.rule-blocks' },
    { state: 'accepted', event: 'bind', facts: obstructed, code: 'underwriting.rule-blocks' },
    { state: 'quoted', event: 'decline', facts: unauthorised, code: 'authority.no-grant' },
  ],
})
