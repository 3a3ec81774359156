import { definitionStore } from '../../../../../models/definitions.ts'
import { refused, valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { Tariff } from '../../product/domain/tariff.ts'
import { decideKind } from '../domain/decisions.ts'
import type { DraftContent } from '../domain/definition.ts'
import { schemaFindings } from '../kinds/contentFindings.ts'
import { KINDS } from '../kinds/index.ts'
import type { StoredDefinition } from './definitions.ts'

/** A version of a tariff that can be rated with. */
export interface RateableTariff {
  readonly definition: StoredDefinition
  readonly tariff: Tariff
}

/**
 * A version, published or not, as a tariff to rate with. Refuses what is no tariff, and with every finding what does not
 * follow the tariff's schema yet. It is in force on no particular day: whoever rates says for which.
 */
export async function getTariff(reader: Reader, number: string): Promise<RateableTariff> {
  const definition = await getVisible(reader, definitionStore, number)
  return { definition, tariff: tariffOf(definition) }
}

function tariffOf(definition: StoredDefinition): Tariff {
  const { content, _id } = valueOrThrow(decideKind(definition, 'tariff'))
  const whole = { ...content, effective: { from: '2000-01-01', to: null } }
  const findings = schemaFindings(KINDS.tariff.schema, whole)
  if (findings.length > 0) valueOrThrow(refused({ code: 'definition.not-rateable', value: _id }, ...findings))
  return asTariff(whole)
}

/** Content that follows the tariff's schema is a tariff. */
const asTariff = (content: DraftContent): Tariff => ({ hash: '', ...content }) as Partial<Tariff> as Tariff
