import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import type { TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import type { GoodsCover } from '../../../offer/underwriting/domain/insuredGoods.ts'

/** What a policy becomes on this house's record, as soon as it is written. */
export interface PreparedPolicy {
  readonly policyNo: string
  /** The key of its number elsewhere. */
  readonly key: string
  readonly policy: Policy
  readonly terms: TermSegment
  readonly goods: readonly GoodsCover[]
  /** What was paid before; null where nothing was. */
  readonly paid: { readonly amountFen: number; readonly receivedOn: CivilDate; readonly reference: string } | null
}
