import { findInsuredGoods, registerInsuredGoods } from '../../../models/insuredGoods.ts'
import type { CatalogueEntry } from '../../catalogue/domain/entry.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import type { Period } from '../../kernel/period.ts'
import { withKeys } from '../domain/keyGoods.ts'
import type { Quote } from '../domain/quote.ts'

/**
 * Enters what a policy insures into the register of insured goods, in the transaction that binds it and has found no
 * machine that is insured already. `entries` are those the items name, by id. Answers with the days each item was insured
 * on before, null for an item without a number.
 */
export async function registerGoods(
  work: UnitOfWork,
  { items, period, parties }: Pick<Quote, 'items' | 'period' | 'parties'>,
  entries: ReadonlyMap<string, CatalogueEntry>,
  policyNo: string,
): Promise<readonly (readonly Period[] | null)[]> {
  const goods = withKeys(items, parties.manufacturerId, entries)
  const machines = goods.flatMap(({ machine }) => machine ?? [])
  const register = await findInsuredGoods(machines, work.session)
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
  const former = new Map(register.map((known) => [known._id, known.covers]))
  return goods.map(({ machine }) => (machine === null ? null : (former.get(machine) ?? [])))
}
