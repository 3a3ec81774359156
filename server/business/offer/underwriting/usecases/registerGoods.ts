import { findFirstRules } from '../../../../../config/firstness/index.ts'
import { registerInsuredGoods } from '../../../../../models/insuredGoods.ts'
import type { Period } from '../../../../kernel/period.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decidingKeys } from '../domain/decidingKeys.ts'
import type { ExaminedGoods } from './examineGoods.ts'

/**
 * Enters what a policy insures into the register of insured goods, in the transaction that binds it and has found no
 * machine that is insured already; guarded by the keys that decided so. Answers with the days each item was insured on before, null for one without a number.
 */
export async function registerGoods(
  work: UnitOfWork,
  { goods, register }: Pick<ExaminedGoods, 'goods' | 'register'>,
  period: Period,
  policyNo: string,
): Promise<readonly (readonly Period[] | null)[]> {
  const covers = goods.map(({ machine, contract, use, alike, plate, contractDate, unitOfSupport, firstYear }) => ({
    ...period,
    policyNo,
    machine,
    contract,
    use,
    alike,
    plate,
    contractDate,
    unitOfSupport,
    firstYear,
  }))
  const gates = decidingKeys(goods, findFirstRules(period.from))
  work.standInLine(gates)
  await registerInsuredGoods(covers, gates, work.session)
  const former = new Map(register.map((known) => [known._id, known.covers]))
  return goods.map(({ machine }) => (machine === null ? null : (former.get(machine) ?? [])))
}
