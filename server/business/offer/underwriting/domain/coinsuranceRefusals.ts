import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { CoinsuranceShare } from '../../../contract/terms/domain/panel.ts'
import type { Organisation } from '../../../party/identity/domain/organisation.ts'
import type { CoinsuranceConditions } from '../../../reference/product/domain/product.ts'
import { type JudgedInsurer, panelRefusals, soleRefusals } from './coinsurance.ts'

interface PanelAsked {
  readonly leadId: string
  /** Null where the insurer insures alone. */
  readonly shares: readonly CoinsuranceShare[] | null
  /** Null where the product asks nothing. */
  readonly conditions: CoinsuranceConditions | null
  /** The lead and whoever else is named, as far as they are on file. */
  readonly organisations: readonly FiledInsurer[]
  readonly insuredAloneBefore: boolean
  readonly businessDate: CivilDate
}

type FiledInsurer = Pick<Organisation, 'kind' | 'active' | 'insurerStanding'> & { readonly _id: string }

/** Everything that keeps the insurer from insuring alone or, with a panel, these insurers from sharing the contract. */
export function coinsuranceRefusals(asked: PanelAsked): Refusal[] {
  const { leadId, shares, conditions, organisations, insuredAloneBefore, businessDate } = asked
  const year = Number(businessDate.slice(0, 4))
  const insurers = organisations.map(judgedInsurer)
  if (shares) return panelRefusals({ leadId, shares, insurers, conditions, year, insuredAloneBefore })
  const lead = insurers.find(({ insurerId }) => insurerId === leadId)
  return soleRefusals(lead ?? { insurerId: leadId, isInsurer: false, standing: null }, conditions, year)
}

const judgedInsurer = ({ _id, kind, active, insurerStanding }: FiledInsurer): JudgedInsurer => ({
  insurerId: _id,
  isInsurer: kind === 'insurer' && active,
  standing: insurerStanding ?? null,
})
