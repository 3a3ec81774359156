import { identityKey } from '../../../../../config/identity/index.ts'
import { bankDebitStore } from '../../../../../models/bankDebits.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { findEntered } from '../../../ledger/billing/usecases/bankReferences.ts'
import { ownAccountKey } from '../../../party/banking/domain/bankReference.ts'
import type { BankDebit } from '../domain/bankLine.ts'
import type { ParsedLine } from '../domain/parseStatement.ts'
import { creditKey, debitKey, type OnFile } from '../domain/seenBefore.ts'

/** What of these lines is on file: credits by the ledger, which knows those entered by hand as well; debits by themselves. */
export async function findSeen(
  reader: Reader,
  bankAccountNo: string,
  lines: readonly ParsedLine[],
): Promise<OnFile & { readonly account: string }> {
  const { organisationId } = reader.actor
  const came = lines.filter(({ amountFen }) => amountFen > 0)
  const went = lines.filter(({ amountFen }) => amountFen < 0)
  const { account, entered } = await findEntered(
    reader,
    bankAccountNo,
    ownAccountKey(organisationId),
    came.map(({ bookedOn: day, key }) => ({ day, key })),
  )
  const days = [...new Set(went.map(({ bookedOn }) => bookedOn))]
  const debits =
    days.length === 0
      ? []
      : await bankDebitStore.model
          .find({ organisationId, bankAccountNo, bookedOn: { $in: days } } as object, null, {
            session: reader.session ?? null,
          })
          .lean<(BankDebit & Stored)[]>()
  return {
    account,
    credits: new Map(entered.map(({ day, key, amountFen }) => [creditKey({ bookedOn: day, key }), amountFen])),
    debits: new Set(debits.map((debit) => debitKey({ ...debit, key: identityKey(debit.reference) }))),
  }
}
