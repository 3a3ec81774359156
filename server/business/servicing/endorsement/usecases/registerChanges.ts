import { findFirstRules } from '../../../../../config/firstness/index.ts'
import { changeInsuredGoods, findInsuredGoods } from '../../../../../models/insuredGoods.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { InsuredItem } from '../../../contract/terms/domain/insuredItem.ts'
import { decidingKeys } from '../../../offer/underwriting/domain/decidingKeys.ts'
import { findTaken, takenRefusal } from '../../../offer/underwriting/domain/doubleInsurance.ts'
import { determineFirstnessFindings } from '../../../offer/underwriting/domain/firstness.ts'
import type { KeyedGoods } from '../../../offer/underwriting/domain/firstnessFacts.ts'
import { allKeys, withKeys } from '../../../offer/underwriting/domain/keyGoods.ts'
import { notFirstRefusals } from '../../../offer/underwriting/domain/notFirst.ts'
import { coversOf, type GoodsDays, goodsChanges } from '../domain/goodsChanges.ts'
import { atActions, byNumber, notAmong } from '../domain/objections.ts'
import type { Outcome, OutcomeFacts } from '../domain/outcome.ts'

/** Goods an endorsement insures from some days on, and such as it no longer does. */
export interface ChangedGoods {
  readonly entered: readonly GoodsDays[]
  readonly released: readonly GoodsDays[]
}

/** What an endorsement changes in the register of insured goods. */
export function changedGoodsOf({ policy, segments, basis }: OutcomeFacts, outcome: Outcome): ChangedGoods {
  const after = [...segments, ...outcome.segments]
  return goodsChanges(segments, after, (items) => withKeys(items, policy.parties.manufacturerId, basis.entries))
}

/**
 * A refusal of every machine or batch it brings in that is insured already on one of the days, by whichever insurer, and of
 * what the rules of the day call no first, among the goods that were not insured before.
 */
export async function findGoodsRefusals(
  { session }: Pick<Reader, 'session'>,
  { policy, basis, request }: OutcomeFacts,
  { before, after }: Pick<Outcome, 'before' | 'after'>,
  { entered }: ChangedGoods,
): Promise<readonly Refusal[]> {
  if (entered.length === 0) return []
  const policyNo = policy._id
  const [was, is] = [before, after].map(({ items }) => withKeys(items, policy.parties.manufacturerId, basis.entries))
  const keys = allKeys([...entered.map(({ goods }) => goods), ...(was ?? []), ...(is ?? [])])
  const register = (await findInsuredGoods(keys, session ?? null)).map((known) => ({
    ...known,
    covers: known.covers.filter((cover) => cover.policyNo !== policyNo),
  }))
  const rules = findFirstRules(request.effectiveFrom)
  const objections = (goods: readonly (KeyedGoods & Pick<InsuredItem, 'itemNo'>)[] = []) => {
    const findings = determineFirstnessFindings({ goods, period: null, register, neighbours: [], rules })
    const told = findings.map((finding) => ({ ...finding, elsewhere: true }))
    return byNumber(notFirstRefusals(told), (place) => goods.find(({ itemIndex }) => itemIndex === place)?.itemNo)
  }
  const taken = entered.flatMap(({ goods, days }) =>
    days.some((period) => findTaken([goods], period, register).length > 0)
      ? byNumber([takenRefusal(goods)], () => is?.find(({ machine }) => machine === goods.machine)?.itemNo)
      : [],
  )
  return atActions([...taken, ...notAmong(objections(is), objections(was))], request.actions)
}

/** Writes them, guarded by the keys that decide whether goods are insured once. */
export async function registerChanges(
  work: UnitOfWork,
  { policyNo, event, version }: { readonly policyNo: string; readonly event: string; readonly version: number },
  { entered, released }: ChangedGoods,
): Promise<void> {
  const goods = entered.map((each) => each.goods)
  const from = entered[0]?.days[0]?.from
  const gates = from === undefined ? [] : decidingKeys(goods, findFirstRules(from))
  const change = {
    policyNo,
    event,
    version,
    entered: coversOf(policyNo, entered),
    released: coversOf(policyNo, released),
  }
  await changeInsuredGoods(change, gates, work.session)
}
