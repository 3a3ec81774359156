import type { AuthorityView } from '../../../server/business/party/identity/identity.contract.ts'

/** Amounts left empty in a form are null there; the server takes an absent amount for no authority. */
export type AuthorityValues = { readonly [Name in keyof AuthorityView]: number | null | undefined }

export function authorityOf(values: AuthorityValues | undefined): AuthorityView {
  const filled = Object.entries(values ?? {}).filter(([, amountFen]) => amountFen !== null && amountFen !== undefined)
  return Object.fromEntries(filled)
}
