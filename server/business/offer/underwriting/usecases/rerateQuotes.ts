import { definitionStore } from '../../../../../models/definitions.ts'
import { quoteStore } from '../../../../../models/quotes.ts'
import type { Stored } from '../../../../../models/store.ts'
import { type CivilDate, startOfCivilDate } from '../../../../kernel/civilDate.ts'
import { RefusalError } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { NumberInput } from '../../../../platform/http/fields.ts'
import { schemaFindings } from '../../../reference/definition/contentFindings.ts'
import type { DraftContent } from '../../../reference/definition/domain/definition.ts'
import { KINDS } from '../../../reference/definition/kinds/index.ts'
import type { StoredDefinition } from '../../../reference/definition/usecases/definitions.ts'
import type { Tariff } from '../../../reference/product/domain/tariff.ts'
import type { Quote } from '../domain/quote.ts'
import { type PastQuote, type Rerating, rerate } from '../domain/rerating.ts'

export interface RerateInput extends NumberInput {
  readonly query: {
    /** Quotes made from this day on, and before this one. */
    readonly from?: CivilDate
    readonly to?: CivilDate
    readonly state?: string
    readonly limit: number
  }
}

/** What a sample of the insurer's own quotes for the product would have cost under this tariff; the newest first. */
export async function rerateQuotes(reader: Reader, { params, query }: RerateInput): Promise<Rerating> {
  const definition = await getVisible(reader, definitionStore, params.number)
  return rerate(tariffOf(definition), await sampleOf(definition, query))
}

function tariffOf({ kind, content, _id }: StoredDefinition): Tariff {
  if (kind !== 'tariff') throw new RefusalError([{ code: 'definition.other-kind', value: kind, threshold: 'tariff' }])
  const whole = { ...content, effective: { from: '2000-01-01', to: null } }
  const findings = schemaFindings(KINDS.tariff.schema, whole)
  if (findings.length > 0) throw new RefusalError([{ code: 'definition.not-rateable', value: _id }, ...findings])
  return asTariff(whole)
}

/** Content that follows the tariff's schema is a tariff. */
const asTariff = (content: DraftContent): Tariff => ({ hash: '', ...content }) as Partial<Tariff> as Tariff

async function sampleOf(
  { code, parties }: StoredDefinition,
  { from, to, state, limit }: RerateInput['query'],
): Promise<PastQuote[]> {
  const made = {
    ...(from ? { $gte: startOfCivilDate(from) } : {}),
    ...(to ? { $lt: startOfCivilDate(to) } : {}),
  }
  const quotes = await quoteStore.model
    .find(
      {
        'parties.insurerIds': parties.insurerIds[0],
        'parties.insurerIds.0': parties.insurerIds[0],
        'product.code': code,
        ...(from || to ? { createdAt: made } : {}),
        ...(state ? { state } : {}),
      } as object,
      { submissionNo: 1, parties: 1, offeredOn: 1, premiumFen: 1, facts: 1 },
    )
    .sort({ createdAt: -1, _id: -1 })
    .limit(limit)
    .lean<(Pick<Quote, 'submissionNo' | 'parties' | 'offeredOn' | 'premiumFen' | 'facts'> & Stored)[]>()
  return quotes.map(({ _id: quoteNo, submissionNo, offeredOn, premiumFen, facts, parties: { manufacturerId } }) => ({
    quoteNo,
    submissionNo,
    manufacturerId,
    offeredOn,
    premiumFen,
    facts,
  }))
}
