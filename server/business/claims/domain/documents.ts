import type { CivilDate } from '../../../kernel/civilDate.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { CoverCode, RequiredDocument } from '../../reference/product/domain/product.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import type { ClaimDocument, DocumentCode, EnteredBy } from './claim.ts'
import type { Receipt } from './receipt.ts'

/** The checklist of a new claim under a cover, nothing received yet. */
export const checklistFor = (documents: readonly RequiredDocument[], cover: CoverCode): ClaimDocument[] =>
  documents
    .filter(({ stage, covers }) => stage === 'claim' && (covers?.includes(cover) ?? true))
    .map(({ code, name }) => ({ code, name, receivedOn: null, unavailableOn: null }))

/** How papers came that the insurer's person recorded; undefined where the claimant gave them. */
export const recordedReceipt = (
  receipt: Receipt | undefined,
  { userId, name, organisationId }: EnteredBy,
): ClaimDocument['receipt'] =>
  receipt && { from: receipt.from, way: receipt.way, recordedBy: { userId, name, organisationId } }

/** The checklist after papers came in on a day; papers it did not list are added. */
export function withReceived(
  documents: readonly ClaimDocument[],
  codes: readonly DocumentCode[],
  receivedOn: CivilDate,
  receipt?: ClaimDocument['receipt'],
): ClaimDocument[] {
  return withListed(documents, codes).map((document) =>
    codes.includes(document.code)
      ? { ...document, receivedOn, unavailableOn: null, ...(receipt && { receipt }) }
      : document,
  )
}

/** The checklist after the claimant said that papers cannot be given. */
export function withUnavailable(
  documents: readonly ClaimDocument[],
  codes: readonly DocumentCode[],
  unavailableOn: CivilDate,
): ClaimDocument[] {
  return withListed(documents, codes).map((document) =>
    codes.includes(document.code) ? { ...document, unavailableOn } : document,
  )
}

/** The checklist with the papers asked for on it. */
export function withListed(documents: readonly ClaimDocument[], codes: readonly DocumentCode[]): ClaimDocument[] {
  const unlisted = codes.filter((code) => !documents.some((document) => document.code === code))
  return [...documents, ...unlisted.map(missing)]
}

/** Whether nothing among the papers is still waited for. */
export function allAnswered(documents: readonly ClaimDocument[], codes: readonly DocumentCode[]): boolean {
  return codes.every((code) =>
    documents.some((document) => document.code === code && (document.receivedOn ?? document.unavailableOn) !== null),
  )
}

/** One refusal for each paper that has come in before. */
export function alreadyReceived(
  documents: readonly ClaimDocument[],
  codes: readonly DocumentCode[],
  field: string,
): Refusal<ClaimRefusalCode>[] {
  return codes.flatMap((code, index) => {
    const receivedOn = documents.find((document) => document.code === code)?.receivedOn
    if (!receivedOn) return []
    return [{ code: 'claim.document-already-received' as const, field: `${field}.${index}`, value: code }]
  })
}

/** A paper that the product's checklist does not name goes by its code. */
const missing = (code: DocumentCode): ClaimDocument => ({
  code,
  name: { zh: code, en: code },
  receivedOn: null,
  unavailableOn: null,
})
