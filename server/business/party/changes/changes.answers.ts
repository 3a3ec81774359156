import { PENDING_CHANGE_KINDS } from '../../../../config/pendingChanges.ts'
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
  nullable,
  object,
  oneOf,
  page,
  type Told,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { grantProposalKeys } from '../authority/authority.answers.ts'
import { GRANTED_ROLES } from '../authority/domain/grant.ts'
import type { GrantProposal } from '../authority/domain/granting.ts'
import type { BankAccountDetails } from '../banking/banking.contract.ts'
import { BANK_ACCOUNT_PURPOSES } from '../banking/domain/bankAccount.ts'
import {
  controllerAnswer,
  insurerOfficeAnswer,
  insurerStandingAnswer,
  roleAnswer,
} from '../identity/identity.answers.ts'
import type { ChangeActView, PendingChangeRow, PendingChangeView } from './changes.contract.ts'
import { PENDING_CHANGE_EVENTS } from './domain/guards.ts'
import {
  type AmountsOfThen,
  type ChangeContents,
  PENDING_CHANGE_STATES,
  type PendingChangeKind,
} from './domain/pendingChange.ts'

type ViewOf<Kind extends PendingChangeKind> = Extract<PendingChangeView, { readonly kind: Kind }>
type Content<Kind extends PendingChangeKind> = ChangeContents[Kind]

const act = { userId: text(), name: text(), organisationId: text(), at: instant() }
const actAnswer = named<ChangeActView>('ChangeAct', act)

const rowKeys = {
  number: text(),
  version: whole(),
  state: oneOf(PENDING_CHANGE_STATES),
  organisationId: text(),
  title: text(),
  role: nullable(oneOf(GRANTED_ROLES)),
  proposed: actAnswer,
  effectiveFrom: nullable(instant()),
  expiresAt: instant(),
  createdAt: instant(),
  updatedAt: instant(),
  unseen: flag(),
}

export const changeRowAnswer = named<PendingChangeRow>('PendingChangeRow', {
  ...rowKeys,
  kind: oneOf(PENDING_CHANGE_KINDS),
})

export const changesAnswer = page(changeRowAnswer)

const viewKeys = {
  ...rowKeys,
  subjectId: nullable(text()),
  personId: nullable(text()),
  reason: text(),
  platformConfirms: flag(),
  confirmed: nullable(actAnswer),
  ending: nullable(object<ChangeActView & { readonly reason: string }>({ ...act, reason: text() })),
  effective: nullable(actAnswer),
  oneTimePassword: nullable(text()),
  allowedEvents: allowedEvents(PENDING_CHANGE_EVENTS),
}

const nothing = object<Content<'passwordReset'>>({})

const personKeys = {
  name: text(),
  roles: list(roleAnswer),
  authority: leftOut(
    object<NonNullable<AmountsOfThen['authority']>>({
      claimApprovalLimitFen: leftOut(fen()),
      claimDeclinatureLimitFen: leftOut(fen()),
    }),
  ),
}
const admission = object<Content<'userAdmission'>>({ ...personKeys, login: text() })
const particulars = object<Content<'userChange'>>(personKeys)

const organisation = object<Content<'organisationChange'>>({
  nameZh: text(),
  nameEn: text(),
  uscc: text(),
  region: text(),
  recommenderId: nullable(text()),
  controllers: list(controllerAnswer),
  insurerStanding: nullable(insurerStandingAnswer),
  insurerOffice: nullable(insurerOfficeAnswer),
  active: flag(),
})

const grant = object<GrantProposal>(grantProposalKeys)

const account = object<BankAccountDetails>({
  accountHolder: text(),
  bank: text(),
  accountNumber: text(),
  purpose: oneOf(BANK_ACCOUNT_PURPOSES),
})

const credit = object<Content<'repeatedBankReference'>>({ account: text(), day: day(), reference: text() })

const receipt = object<Content<'receiptReversal'>>({
  policyNo: text(),
  receiptNo: whole(),
  amountFen: fen(),
  receivedOn: day(),
  reference: text(),
  payer: text(),
})

/** The keys that tell one kind of change from another. */
const of = <const Kind extends PendingChangeKind>(kind: Kind, content: Told<Content<Kind>>) => ({
  ...viewKeys,
  kind: oneOf([kind]),
  content,
  before: nullable(content),
})

export const changeAnswer: Told<PendingChangeView> = either<
  [
    ViewOf<'userAdmission'>,
    ViewOf<'userChange'>,
    ViewOf<'userReEnablement'>,
    ViewOf<'passwordReset'>,
    ViewOf<'secondFactorReset'>,
    ViewOf<'administratorDisablement'>,
    ViewOf<'administratorRoleEnding'>,
    ViewOf<'personErasure'>,
    ViewOf<'organisationChange'>,
    ViewOf<'authorityGrant'>,
    ViewOf<'bankAccountOpening'>,
    ViewOf<'bankAccountChange'>,
    ViewOf<'bankAccountEnding'>,
    ViewOf<'repeatedBankReference'>,
    ViewOf<'receiptReversal'>,
    ViewOf<'bookReopening'>,
  ]
>(
  object<ViewOf<'userAdmission'>>(of('userAdmission', admission)),
  object<ViewOf<'userChange'>>(of('userChange', particulars)),
  object<ViewOf<'userReEnablement'>>(of('userReEnablement', nothing)),
  object<ViewOf<'passwordReset'>>(of('passwordReset', nothing)),
  object<ViewOf<'secondFactorReset'>>(of('secondFactorReset', nothing)),
  object<ViewOf<'administratorDisablement'>>(of('administratorDisablement', nothing)),
  object<ViewOf<'administratorRoleEnding'>>(of('administratorRoleEnding', particulars)),
  object<ViewOf<'personErasure'>>(of('personErasure', nothing)),
  object<ViewOf<'organisationChange'>>(of('organisationChange', organisation)),
  object<ViewOf<'authorityGrant'>>(of('authorityGrant', grant)),
  object<ViewOf<'bankAccountOpening'>>(of('bankAccountOpening', account)),
  object<ViewOf<'bankAccountChange'>>(of('bankAccountChange', account)),
  object<ViewOf<'bankAccountEnding'>>(of('bankAccountEnding', nothing)),
  object<ViewOf<'repeatedBankReference'>>(of('repeatedBankReference', credit)),
  object<ViewOf<'receiptReversal'>>(of('receiptReversal', receipt)),
  object<ViewOf<'bookReopening'>>(of('bookReopening', object<Content<'bookReopening'>>({ month: text() }))),
)
