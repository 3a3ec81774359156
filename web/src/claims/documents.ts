import { useTranslation } from 'react-i18next'
import type { ClaimView, CoverCode, DocumentCode } from '../../../server/claims/claims.contract.ts'

/** Papers of the checklist that have neither come nor been declared impossible. */
export const missingDocuments = (claim: ClaimView): readonly DocumentCode[] =>
  claim.documents.filter(({ receivedOn, unavailableOn }) => !receivedOn && !unavailableOn).map(({ code }) => code)

/** Choices of a checkbox group over papers. */
export function useDocumentOptions(codes: readonly DocumentCode[]) {
  const { t } = useTranslation()
  return codes.map((code) => ({ value: code, label: t(`claims.documentNames.${code}`) }))
}

const COMMON: readonly DocumentCode[] = [
  'claimForm',
  'supplyContract',
  'deliveryAcceptance',
  'defectReport',
  'lossStatement',
]

/** Papers a claimant may already hold when giving notice under a cover. */
export const DOCUMENTS_OF_COVER: Readonly<Record<CoverCode, readonly DocumentCode[]>> = {
  quality: [...COMMON, 'repairInvoice'],
  liability: [...COMMON, 'thirdPartyClaim', 'liabilityEvidence'],
}
