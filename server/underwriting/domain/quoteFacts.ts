import type { Actor } from '../../identity/domain/actor.ts'
import type { CivilDate } from '../../kernel/civilDate.ts'
import type { QuoteFacts } from './lifecycle.ts'
import type { Quote } from './quote.ts'

/** What the guards of a quote's lifecycle want to know. */
export const quoteFacts = (
  quote: Quote,
  { actor, businessDate }: { readonly actor: Actor; readonly businessDate: CivilDate },
): QuoteFacts => ({
  actorOrganisationId: actor.organisationId,
  applicantId: quote.parties.manufacturerId,
  expiresOn: quote.expiresOn,
  approved: quote.approvedAt !== null,
  businessDate,
})
