import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { ownLimitFen } from '../../../contract/terms/domain/accumulation.ts'
import type { CoinsuranceShare } from '../../../contract/terms/domain/panel.ts'
import type { Organisation } from '../../../party/identity/domain/organisation.ts'
import { findOwnership } from '../../../party/identity/usecases/findOwnership.ts'
import type { CatalogueEntry } from '../../../reference/catalogue/domain/entry.ts'
import { findAccumulations } from '../../../risk/accumulation/usecases/findAccumulations.ts'
import { findSanctionsOf } from '../../../risk/sanctions/usecases/findSanctionsOf.ts'
import type { RuleSources } from '../domain/ruleFacts.ts'
import type { CompleteRequest } from '../domain/submission.ts'
import { findMakerRecord } from './findMakerRecord.ts'
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
export interface CaseFile extends Pick<RuleSources, 'manufacturerId' | 'maker' | 'sanctions' | 'accumulations'> {
  /** Maker, users and insurers, and whoever is declared above them. */
  readonly organisations: readonly (Organisation & Stored)[]
  /** One of the earlier policies was one insurer's alone; whose is not told. */
  readonly insuredAloneBefore: boolean
}

/** Reads everything on file around a request, each thing once; outside of any transaction, so that reads run side by side. */
export async function findCaseFile(reader: Reader, filed: FiledCase): Promise<CaseFile> {
  const { session, ...outside } = reader
  const { request, manufacturerId, insurerIds = [], earlierPolicyNos = [], entries, panel = null } = filed
  const { insurerId, productCode, items, totalLimitFen, period } = request
  const parties = [...new Set([manufacturerId, ...itemUsers(items)])]
  const [maker, organisations, insuredAloneBefore] = await Promise.all([
    findMakerRecord({ manufacturerId, insurerId, productCode, on: reader.businessDate }),
    findOwnership(outside, [...new Set([...parties, ...insurerIds])]),
    isOneAlone(earlierPolicyNos),
  ])
  const gazetteer = {
    categoryOf: new Map([...entries].map(([id, { category }]) => [id, category])),
    regionOf: new Map(organisations.map(({ _id, region }) => [_id, region])),
  }
  const [sanctions, accumulations] = await Promise.all([
    findSanctionsOf(
      outside,
      organisations.filter(({ _id }) => parties.includes(_id)),
    ),
    findAccumulations(outside, {
      insurerId,
      manufacturerId,
      items,
      gazetteer,
      ownLimitFen: ownLimitFen(totalLimitFen, panel, insurerId),
      on: period.from,
    }),
  ])
  return { manufacturerId, maker, organisations, insuredAloneBefore, sanctions, accumulations }
}

/** The policies may be other insurers': only whether one of them has no panel is used. */
async function isOneAlone(policyNos: readonly string[]): Promise<boolean> {
  if (policyNos.length === 0) return false
  return (await policyStore.model.exists({ _id: { $in: policyNos }, panel: null } as object)) !== null
}
