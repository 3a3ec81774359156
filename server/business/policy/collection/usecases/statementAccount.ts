import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { notFound, type Reader } from '../../../../platform/database/reader.ts'
import type { BankAccount } from '../../../party/banking/domain/bankAccount.ts'
import { decideInUse } from '../../../party/banking/domain/bankAccount.ts'
import { getAccount } from '../../../party/banking/usecases/accounts.ts'

/** The account of the own organisation that a statement is of; 404 where it is somebody else's. */
export async function getStatementAccount(reader: Reader, accountNo: string): Promise<BankAccount & Stored> {
  const account = await getAccount(reader, { accountNo })
  if (account.organisationId !== reader.actor.organisationId) throw notFound(accountNo)
  return valueOrThrow(decideInUse(account))
}
