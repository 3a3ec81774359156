import { subsidyApplicationTransitions } from '../../server/business/subsidy/domain/lifecycle.ts'
import { describeLifecycle } from '../support/tables.ts'

const applicant = { userId: 'USR1', organisationId: 'MAKER' }
const recommender = { userId: 'USR2', organisationId: 'RECOMMENDER' }
const officer = { userId: 'USR3', organisationId: 'MINISTRY' }

const samePerson = { actor: { ...officer, userId: recommender.userId }, earlier: [applicant, recommender] }
const sameOrganisation = { actor: { userId: 'USR4', organisationId: 'RECOMMENDER' }, earlier: [applicant, recommender] }
const asApplicant = { actor: { userId: 'USR5', organisationId: 'MAKER' }, earlier: [applicant] }
const code = 'subsidy.four-eyes'

describeLifecycle('subsidy application', subsidyApplicationTransitions, 'draft', {
  allowedBy: (_state, event) =>
    event === 'recommend' || event === 'returnToApplicant'
      ? { actor: recommender, earlier: [applicant] }
      : { actor: officer, earlier: [applicant, recommender] },
  refused: [
    { state: 'submitted', event: 'recommend', facts: asApplicant, code },
    { state: 'submitted', event: 'returnToApplicant', facts: asApplicant, code },
    { state: 'recommended', event: 'approve', facts: samePerson, code },
    { state: 'recommended', event: 'approve', facts: sameOrganisation, code },
    { state: 'recommended', event: 'approve', facts: asApplicant, code },
    { state: 'recommended', event: 'reject', facts: samePerson, code },
  ],
})
