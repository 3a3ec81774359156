import Joi from '../../../../config/joi.ts'
import { civilDate, documentNo, line, numbered, paragraph } from '../../../platform/http/fields.ts'
import { anyOf, listQuery } from '../../../platform/http/listing.ts'
import type { RepeatedReferenceBody } from './billing.contract.ts'
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

export const repeatedReferenceRequest = {
  body: Joi.object<RepeatedReferenceBody, true>({
    bankAccountNo: documentNo().allow(null).default(null),
    day: civilDate().required(),
    reference: line(100).required(),
    reason: paragraph().required(),
  }),
}
