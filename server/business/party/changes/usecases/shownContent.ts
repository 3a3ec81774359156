import { maskedNumber } from '../../banking/domain/bankAccount.ts'

/** What a change is to bring as events and audit may tell it: without whole account numbers. */
export const shownContent = (content: object): Readonly<Record<string, unknown>> =>
  'accountNumber' in content
    ? { ...content, accountNumber: maskedNumber(String(content.accountNumber)) }
    : { ...content }
