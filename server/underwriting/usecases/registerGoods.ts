import { findInsuredGoods, registerInsuredGoods } from '../../../models/insuredGoods.ts'
import type { CatalogueEntry } from '../../catalogue/domain/entry.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import { determineDoubleInsurance } from '../domain/doubleInsurance.ts'
import { withKeys } from '../domain/keyGoods.ts'
import type { Quote } from '../domain/quote.ts'

/**
 * Enters what a policy insures into the register of insured goods, in the transaction that binds it. Refuses with every
 * machine that any insurer already insures on one of the days. `entries` are those the items name, by id.
 */
export async function registerGoods(
  work: UnitOfWork,
  { items, period, parties }: Pick<Quote, 'items' | 'period' | 'parties'>,
  entries: ReadonlyMap<string, CatalogueEntry>,
  policyNo: string,
): Promise<void> {
  const goods = withKeys(items, parties.manufacturerId, entries)
  const machines = goods.flatMap(({ machine }) => machine ?? [])
  const refusals = determineDoubleInsurance(goods, period, await findInsuredGoods(machines, work.session))
  if (refusals.length > 0) throw new RefusalError(refusals)
  const covers = goods.map(({ machine, contract, use, contractDate, unitOfSupport, firstYear }) => ({
    ...period,
    policyNo,
    machine,
    contract,
    use,
    contractDate,
    unitOfSupport,
    firstYear,
  }))
  await registerInsuredGoods(covers, work.session)
}
