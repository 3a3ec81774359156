import Joi from '../../../../config/joi.ts'
import { civilDate, documentNo, numbered } from '../../../platform/http/fields.ts'
import { anyOf, listQuery } from '../../../platform/http/listing.ts'
import { TRANSACTION_KINDS } from './domain/account.ts'
import type { BalanceDays } from './usecases/findBalances.ts'
import type { FindPartyBalances } from './usecases/findPartyBalances.ts'
import { postingList } from './usecases/postings.ts'

export const listPostingsRequest = {
  query: listQuery(postingList, {
    subject: Joi.string().pattern(/^(policy|claim|subsidy):[\w-]{1,40}$/),
    policyNo: documentNo(),
    kind: anyOf(TRANSACTION_KINDS),
  }),
}

export const partyBalancesRequest = {
  query: Joi.object<FindPartyBalances, true>({
    party: Joi.string().pattern(/^[\w:-]{1,40}$/),
    effectiveOn: civilDate(),
    knownOn: civilDate(),
  }),
}

export const balancesRequest = {
  ...numbered('policyNo'),
  query: Joi.object<BalanceDays, true>({ effectiveOn: civilDate(), knownOn: civilDate() }),
}
