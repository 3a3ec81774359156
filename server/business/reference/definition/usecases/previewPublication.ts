import { definitionStore } from '../../../../../models/definitions.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { NumberInput } from '../../../../platform/http/fields.ts'
import { isEffective } from '../../product/domain/effective.ts'
import { decidePublication, type PublicationEffect } from '../domain/decisions.ts'
import { shippedOf } from '../kinds/index.ts'
import { siblingOf } from './publishDefinition.ts'
import { findSiblings } from './siblings.ts'

export interface PreviewPublicationInput extends NumberInput {
  readonly query: { readonly from: CivilDate }
}

/** {@link PublicationEffect} with the shipped version that applies on that day to whoever has none of their own. */
export interface PublicationPreview extends PublicationEffect {
  readonly shippedRef: string | null
}

/** What publishing from that day would do, or why it cannot be done. */
export async function previewPublication(
  reader: Reader,
  { params, query: { from } }: PreviewPublicationInput,
): Promise<PublicationPreview> {
  const definition = await getVisible(reader, definitionStore, params.number)
  const siblings = await findSiblings(reader, definition)
  const effect = valueOrThrow(decidePublication(siblings.flatMap(siblingOf), from, reader.businessDate))
  const shipped = shippedOf(definition.kind).find(
    ({ code, effective }) => code === definition.code && isEffective(effective, from),
  )
  return { ...effect, shippedRef: shipped?.ref ?? null }
}
