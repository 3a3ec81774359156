import { findInsuredGoods } from '../../../models/insuredGoods.ts'
import type { CatalogueEntry } from '../../catalogue/domain/entry.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { determineDoubleInsurance } from '../domain/doubleInsurance.ts'
import { withKeys } from '../domain/keyGoods.ts'
import type { Quote } from '../domain/quote.ts'

/**
 * Every machine of a quote that any insurer already insures on one of the days, by the register as this transaction sees
 * it. `entries` are those the items name, by id.
 */
export async function findDoubleInsurance(
  work: UnitOfWork,
  { items, period, parties }: Pick<Quote, 'items' | 'period' | 'parties'>,
  entries: ReadonlyMap<string, CatalogueEntry>,
): Promise<readonly Refusal[]> {
  const goods = withKeys(items, parties.manufacturerId, entries)
  const machines = goods.flatMap(({ machine }) => machine ?? [])
  return determineDoubleInsurance(goods, period, await findInsuredGoods(machines, work.session))
}
