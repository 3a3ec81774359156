import { claimStore } from '../../../../models/claims.ts'
import { getVisible, type Reader } from '../../../platform/database/reader.ts'
import { findPayeeAccounts, type PayeeAccount } from '../../party/banking/usecases/payeeAccounts.ts'
import { type ClaimRef, issuingInsurerOf } from '../domain/claim.ts'

/** Where the beneficiary of a claim can be paid; nothing for a co-insurer, who does not pay it. */
export async function findPayeeAccountsOf(reader: Reader, { claimNo }: ClaimRef): Promise<readonly PayeeAccount[]> {
  const claim = await getVisible(reader, claimStore, claimNo)
  if (issuingInsurerOf(claim) !== reader.actor.organisationId) return []
  return findPayeeAccounts(reader, claim.beneficiaryId, 'claims')
}
