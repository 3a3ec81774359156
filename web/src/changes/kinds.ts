import type { PendingChangeKind } from '../../../server/business/party/changes/changes.contract.ts'

const KINDS: Readonly<Record<PendingChangeKind, true>> = {
  userAdmission: true,
  userChange: true,
  userReEnablement: true,
  passwordReset: true,
  secondFactorReset: true,
  personErasure: true,
  administratorDisablement: true,
  administratorRoleEnding: true,
  organisationChange: true,
  authorityGrant: true,
  bankAccountOpening: true,
  bankAccountChange: true,
  bankAccountEnding: true,
  repeatedBankReference: true,
  receiptReversal: true,
  bookReopening: true,
}

/** Every kind of change; the type lets none be missing. */
export const CHANGE_KINDS = Object.keys(KINDS) as PendingChangeKind[]
