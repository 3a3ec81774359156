import { policyStore } from '../../../models/policies.ts'
import type { Stored } from '../../../models/store.ts'
import type { Reader } from '../../database/reader.ts'
import type { Organisation } from '../../identity/domain/organisation.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { Policy } from '../../policy/domain/policy.ts'
import type { CoinsuranceConditions } from '../../product/domain/product.ts'
import { type CoinsuranceShare, type JudgedInsurer, panelRefusals, soleRefusals } from '../domain/coinsurance.ts'
import type { Submission } from '../domain/submission.ts'

interface PanelAsked {
  /** Null where the insurer insures alone. */
  readonly shares: readonly CoinsuranceShare[] | null
  /** Null where the product asks nothing. */
  readonly conditions: CoinsuranceConditions | null
  /** The lead and whoever else is named, as far as they are on file. */
  readonly organisations: readonly (Organisation & Stored)[]
}

/** Everything that keeps the insurer from insuring alone or, with a panel, these insurers from sharing the contract. */
export async function findCoinsuranceRefusals(
  reader: Reader,
  { parties, renewalOf }: Pick<Submission, 'parties' | 'renewalOf'>,
  { shares, conditions, organisations }: PanelAsked,
): Promise<Refusal[]> {
  const leadId = parties.insurerIds[0] ?? ''
  const year = Number(reader.businessDate.slice(0, 4))
  if (!shares && !conditions) return []
  const insurers = organisations.map(judgedInsurer)
  if (!shares) {
    const lead = insurers.find(({ insurerId }) => insurerId === leadId)
    return soleRefusals(lead ?? { insurerId: leadId, isInsurer: false, standing: null }, conditions, year)
  }
  const insuredAloneBefore = await wasInsuredAlone(reader, renewalOf, parties.manufacturerId)
  return panelRefusals({ leadId, shares, insurers, conditions, year, insuredAloneBefore })
}

const judgedInsurer = ({ _id, kind, active, insurerStanding }: Organisation & Stored): JudgedInsurer => ({
  insurerId: _id,
  isInsurer: kind === 'insurer' && active,
  standing: insurerStanding ?? null,
})

/** The renewed policy may be another insurer's: only whether it had a panel is used. */
async function wasInsuredAlone(reader: Reader, renewalOf: string | null, holderId: string): Promise<boolean> {
  if (renewalOf === null) return false
  const renewed = await policyStore.model
    .findOne({ _id: renewalOf, holderId } as object, { panel: 1 }, { session: reader.session ?? null })
    .lean<Pick<Policy, 'panel'>>()
  return renewed !== null && !renewed.panel
}
