import type { InsurerOffice } from '../../../server/business/party/identity/identity.contract.ts'

/** How an insurer is reached as it is typed: parts may still be missing. */
export type OfficeValues = { readonly [Part in keyof InsurerOffice]?: string | null }

/** Whether any part was typed. */
export const isSomeOffice = ({ address, serviceLine, claimsLine }: OfficeValues = {}): boolean =>
  [address, serviceLine, claimsLine].some((part) => part?.trim())

/** What was typed as the server takes it; null where nothing is to be on record. */
export function officeOf(values: OfficeValues = {}): InsurerOffice | null {
  const { address, serviceLine, claimsLine } = values
  return isSomeOffice(values)
    ? { address: address ?? '', serviceLine: serviceLine ?? '', claimsLine: claimsLine ?? '' }
    : null
}
