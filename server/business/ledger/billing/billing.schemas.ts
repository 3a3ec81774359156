import Joi from '../../../../config/joi.ts'
import { civilDate, documentNo, line, numbered, paragraph } from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import type { RepeatedReferenceBody } from './billing.contract.ts'
import type { BalanceDays } from './usecases/findBalances.ts'
import type { FindPartyBalances } from './usecases/findPartyBalances.ts'
import type { FindRepetitions } from './usecases/findRepetitions.ts'
import { postingList } from './usecases/postings.ts'

export const listPostingsRequest = {
  query: listQuery(postingList, {
    subject: Joi.string().pattern(/^(policy|claim|subsidy|credit):[\w-]{1,40}$/),
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

const day = civilDate().required()
const reference = line(100).required()

export const repetitionsRequest = {
  query: Joi.object<FindRepetitions, true>({ bankAccountNo: documentNo(), day, reference }),
}

export const repeatedReferenceRequest = {
  body: Joi.object<RepeatedReferenceBody, true>({
    bankAccountNo: documentNo().allow(null).default(null),
    day,
    reference,
    reason: paragraph().required(),
  }),
}
