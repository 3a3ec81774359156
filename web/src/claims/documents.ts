import type { ClaimDocumentView, ClaimView } from '../../../server/business/claims/claims.contract.ts'
import type { RequiredDocument } from '../../../server/business/reference/product/product.contract.ts'
import { useLanguage } from '../i18n/i18n.ts'

/** Papers of the checklist that have neither come nor been declared impossible. */
export const missingDocuments = (claim: ClaimView): readonly ClaimDocumentView[] =>
  claim.documents.filter(({ receivedOn, unavailableOn }) => !receivedOn && !unavailableOn)

/** Papers a claimant may already hold when giving notice under a cover. */
export const documentsOfCover = (
  documents: readonly RequiredDocument[],
  cover: string | undefined,
): readonly RequiredDocument[] =>
  documents.filter(
    ({ stage, covers }) => stage === 'claim' && (!covers || (cover !== undefined && covers.includes(cover))),
  )

/** Choices of a checkbox group over papers. */
export function useDocumentOptions(documents: readonly Pick<ClaimDocumentView, 'code' | 'name'>[]) {
  const language = useLanguage()
  return documents.map(({ code, name }) => ({ value: code, label: name[language] }))
}
