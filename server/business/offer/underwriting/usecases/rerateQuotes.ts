import { quoteStore } from '../../../../../models/quotes.ts'
import type { Stored } from '../../../../../models/store.ts'
import { type CivilDate, startOfCivilDate } from '../../../../kernel/civilDate.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { DefinitionRef } from '../../../reference/definition/domain/definition.ts'
import type { StoredDefinition } from '../../../reference/definition/usecases/definitions.ts'
import { getTariff } from '../../../reference/definition/usecases/getTariff.ts'
import type { Quote } from '../domain/quote.ts'
import { type PastQuote, type Rerating, rerate } from '../domain/rerating.ts'

export interface RerateQuotes extends DefinitionRef {
  /** Quotes made from this day on, and before this one. */
  readonly from?: CivilDate
  readonly to?: CivilDate
  readonly state?: string
  readonly limit: number
}

/** What a sample of the insurer's own quotes for the product would have cost under this tariff; the newest first. */
export async function rerateQuotes(reader: Reader, { definitionNo, ...sample }: RerateQuotes): Promise<Rerating> {
  const { definition, tariff } = await getTariff(reader, definitionNo)
  return rerate(tariff, await sampleOf(definition, sample))
}

async function sampleOf(
  { code, parties }: StoredDefinition,
  { from, to, state, limit }: Omit<RerateQuotes, keyof DefinitionRef>,
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
