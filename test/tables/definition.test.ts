import { definitionTransitions } from '../../server/business/reference/definition/domain/lifecycle.ts'
import { describeLifecycle } from '../support/tables.ts'

const byAnother = { actorId: 'USR2', involvedIds: ['USR1'] }
const byTheAuthor = { actorId: 'USR1', involvedIds: ['USR1', 'USR3'] }
const byAnEditor = { actorId: 'USR3', involvedIds: ['USR1', 'USR3'] }
const code = 'definition.four-eyes'

describeLifecycle('definition', definitionTransitions, 'draft', {
  allowedBy: () => byAnother,
  refused: [
    { state: 'inReview', event: 'publish', facts: byTheAuthor, code },
    { state: 'inReview', event: 'publish', facts: byAnEditor, code },
    { state: 'inReview', event: 'return', facts: byTheAuthor, code },
  ],
})
