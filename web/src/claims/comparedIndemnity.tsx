import type { TFunction } from 'i18next'
import type { OccurrenceView } from '../../../server/business/claims/occurrence.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import type { Fact } from '../components/Facts.tsx'

/** What a claim was given beside what its loss comes to by the terms on record, as far as either is known. */
export function comparedIndemnity(t: TFunction, number: string, occurrence: OccurrenceView | undefined): Fact[] {
  const own = occurrence?.claims.find((one) => one.number === number)
  return [
    ...(own?.approvedFen == null
      ? []
      : [{ label: t('claims.indemnityApproved'), value: <AmountText fen={own.approvedFen} /> }]),
    ...(own?.indemnityFen == null
      ? []
      : [{ label: t('claims.indemnityByTermsOnRecord'), value: <AmountText fen={own.indemnityFen} /> }]),
  ]
}
