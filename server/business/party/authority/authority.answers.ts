import {
  allowedEvents,
  day,
  either,
  fen,
  flag,
  instant,
  leftOut,
  list,
  named,
  nothing,
  nullable,
  object,
  oneOf,
  page,
  ppm,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { SEARCH_OUTCOMES } from '../../../platform/searching/domain/outcome.ts'
import { roleAnswer } from '../identity/identity.answers.ts'
import type {
  CandidateList,
  GrantView,
  HeldGrants,
  NearLimitDecisionView,
  NearLimitList,
  NearLimitSeriesView,
} from './authority.contract.ts'
import { GRANT_DECISIONS, GRANT_STANDINGS, GRANTED_ROLES, type GrantHolder } from './domain/grant.ts'

const decision = oneOf(GRANT_DECISIONS)
const grantedRole = oneOf(GRANTED_ROLES)

const conditionKeys = {
  limitFen: fen(),
  greatestDiscountPpm: ppm(),
  categories: nullable(list(text())),
  territory: nullable(text()),
  productCode: nullable(text()),
  decision,
  approvals: whole(),
  validFrom: day(),
  validTo: nullable(day()),
}

/** What is asked for of a grant that waits for a second person. */
export const grantProposalKeys = {
  ...conditionKeys,
  holderUserId: nullable(text()),
  holderRole: nullable(grantedRole),
}

const nobody = nothing()

type Holds<Key extends 'userId' | 'role'> = Extract<GrantHolder, { readonly [K in Key]: string }>

const holder = either<[Holds<'userId'>, Holds<'role'>]>(
  object<Holds<'userId'>>({ userId: text(), name: text(), role: nobody }),
  object<Holds<'role'>>({ userId: nobody, name: nobody, role: grantedRole }),
)

export const grantAnswer = named<GrantView>('AuthorityGrant', {
  ...conditionKeys,
  number: text(),
  version: whole(),
  standing: oneOf(GRANT_STANDINGS),
  holder,
  grantedByName: text(),
  createdAt: instant(),
  revocation: nullable(object<NonNullable<GrantView['revocation']>>({ at: instant(), byName: text(), reason: text() })),
  allowedEvents: allowedEvents(['revoke']),
})

export const grantsAnswer = page(grantAnswer)

export const heldGrantsAnswer = object<HeldGrants>({ items: list(grantAnswer) })

export const candidatesAnswer = object<CandidateList>({
  items: list(
    object<CandidateList['items'][number]>({ id: text(), login: text(), name: text(), roles: list(roleAnswer) }),
  ),
  more: flag(),
  found: leftOut(oneOf(SEARCH_OUTCOMES)),
})

export const nearLimitsAnswer = object<NearLimitList>({
  from: day(),
  on: day(),
  unusedPpm: ppm(),
  least: whole(),
  items: list(
    object<NearLimitSeriesView>({
      userId: text(),
      userName: text(),
      totalFen: fen(),
      decisions: list(
        object<NearLimitDecisionView>({
          decision,
          kind: oneOf(['quote', 'claim']),
          number: text(),
          amountFen: fen(),
          limitFen: fen(),
          grantNo: nullable(text()),
          on: day(),
        }),
      ),
    }),
  ),
  cut: flag(),
})
