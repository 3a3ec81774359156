import { definitionStore } from '../../../../../models/definitions.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { isEffective } from '../../product/domain/effective.ts'
import { decidePublication, type PublicationEffect } from '../domain/decisions.ts'
import type { DefinitionRef } from '../domain/definition.ts'
import { shippedOf } from '../kinds/index.ts'
import { siblingOf } from './publishDefinition.ts'
import { findSiblings } from './siblings.ts'

/** {@link PublicationEffect} with the shipped version that applies on that day to whoever has none of their own. */
export interface PublicationPreview extends PublicationEffect {
  readonly shippedRef: string | null
}

export interface PreviewPublication extends DefinitionRef {
  readonly from: CivilDate
}

/** What publishing from that day would do, or why it cannot be done. */
export async function previewPublication(
  reader: Reader,
  { definitionNo, from }: PreviewPublication,
): Promise<PublicationPreview> {
  const definition = await getVisible(reader, definitionStore, definitionNo)
  const siblings = await findSiblings(reader, definition)
  const effect = valueOrThrow(decidePublication(siblings.flatMap(siblingOf), from, reader.businessDate))
  const shipped = shippedOf(definition.kind).find(
    ({ code, effective }) => code === definition.code && isEffective(effective, from),
  )
  return { ...effect, shippedRef: shipped?.ref ?? null }
}
