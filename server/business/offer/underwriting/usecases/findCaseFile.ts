import { experienceRatingOf } from '../../../../../config/experience/index.ts'
import { findFigures } from '../../../../../models/figures.ts'
import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import { type Reader, sideBySide } from '../../../../platform/database/reader.ts'
import { ofOneMoment } from '../../../../platform/database/snapshot.ts'
import { ownLimitFen } from '../../../contract/terms/domain/accumulation.ts'
import type { CoinsuranceShare } from '../../../contract/terms/domain/panel.ts'
import type { Organisation } from '../../../party/identity/domain/organisation.ts'
import { findOwnership } from '../../../party/identity/usecases/findOwnership.ts'
import type { CatalogueEntry } from '../../../reference/catalogue/domain/entry.ts'
import {
  type AccumulationWith,
  figuresOf,
  findAccumulations,
} from '../../../risk/accumulation/usecases/findAccumulations.ts'
import { findSanctionsOf } from '../../../risk/sanctions/usecases/findSanctionsOf.ts'
import { makerRecordFigures, makerRecordOf } from '../domain/makerRecord.ts'
import type { RuleSources } from '../domain/ruleFacts.ts'
import type { CompleteRequest } from '../domain/submission.ts'
import { itemUsers } from './itemUsers.ts'

interface FiledCase {
  readonly request: CompleteRequest
  readonly manufacturerId: string
  /** Insurers that are to be judged beside the parties. */
  readonly insurerIds?: readonly string[]
  /** Who insures with which share; absent or null for one insurer alone. */
  readonly panel?: readonly CoinsuranceShare[] | null
  /** Policies of which it is asked whether one of them was one insurer's alone. */
  readonly earlierPolicyNos?: readonly string[]
  /** Catalogue entries the items name, by id. */
  readonly entries: ReadonlyMap<string, CatalogueEntry>
}

/** What is on file around a request: rating, rules and coinsurance judge by it. */
export interface CaseFile extends Pick<RuleSources, 'manufacturerId' | 'maker' | 'sanctions'> {
  readonly accumulations: readonly AccumulationWith[]
  /** Maker, users and insurers, and whoever is declared above them. */
  readonly organisations: readonly (Organisation & Stored)[]
  /** One of the earlier policies was one insurer's alone; whose is not told. */
  readonly insuredAloneBefore: boolean
}

/** Reads everything on file around a request, each thing once: side by side, in a unit of work within its snapshot. */
export async function findCaseFile(reader: Reader, filed: FiledCase): Promise<CaseFile> {
  const { request, manufacturerId, insurerIds = [], earlierPolicyNos = [], entries, panel = null } = filed
  const { insurerId, productCode, items, totalLimitFen, period } = request
  const parties = [...new Set([manufacturerId, ...itemUsers(items)])]
  const start = sideBySide(reader)
  const [organisations, insuredAloneBefore] = await Promise.all([
    start(() => findOwnership(reader, [...new Set([...parties, ...insurerIds])])),
    start(() => isOneAlone(reader, earlierPolicyNos)),
  ])
  const gazetteer = {
    categoryOf: new Map([...entries].map(([id, { category }]) => [id, category])),
    regionOf: new Map(organisations.map(({ _id, region }) => [_id, region])),
  }
  const rating = experienceRatingOf(productCode)
  const asked = { manufacturerId, insurerId, productCode, rating, on: reader.businessDate }
  const added = {
    insurerId,
    manufacturerId,
    items,
    gazetteer,
    ownLimitFen: ownLimitFen(totalLimitFen, panel, insurerId),
    on: period.from,
  }
  const wanted = { ...makerRecordFigures(asked), sums: figuresOf(added), until: added.on }
  const known = organisations.filter(({ _id }) => parties.includes(_id))
  const [sanctions, figures] = await Promise.all([
    start(() => findSanctionsOf(reader, known)),
    start(() => ofOneMoment(reader, (session) => findFigures(wanted, session))),
  ])
  const accumulations = await findAccumulations(reader, added, figures.sums)
  const maker = makerRecordOf(asked, figures)
  return { manufacturerId, maker, organisations, insuredAloneBefore, sanctions, accumulations }
}

/** The policies may be other insurers': only whether one of them has no panel is used. */
async function isOneAlone({ session }: Reader, policyNos: readonly string[]): Promise<boolean> {
  if (policyNos.length === 0) return false
  const alone = { _id: { $in: policyNos }, panel: null } as object
  return (await policyStore.model.exists(alone).session(session ?? null)) !== null
}
