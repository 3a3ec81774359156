import { maskedNumber } from '../../banking/domain/bankAccount.ts'

/**
 * What a change is to bring as events and audit may tell it: without whole account numbers, and without a person's name
 * and login, which the document's patch tells in a way that can be erased.
 */
export function shownContent(content: object): Readonly<Record<string, unknown>> {
  const { name, login, accountNumber, ...shown } = content as Readonly<Record<string, unknown>>
  return accountNumber === undefined ? shown : { ...shown, accountNumber: maskedNumber(String(accountNumber)) }
}
