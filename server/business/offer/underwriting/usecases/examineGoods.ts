import { findFirstRules } from '../../../../../config/firstness/index.ts'
import { findInsuredGoods } from '../../../../../models/insuredGoods.ts'
import { policyStore } from '../../../../../models/policies.ts'
import type { Store, Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { CatalogueEntry } from '../../../reference/catalogue/domain/entry.ts'
import { withCombinedLimit } from '../domain/contractElsewhere.ts'
import { determineFirstnessFindings } from '../domain/firstness.ts'
import type { FirstnessFinding, KeyedGoods, OpenNeighbour, RawFinding } from '../domain/firstnessFacts.ts'
import type { InsuredGoods } from '../domain/insuredGoods.ts'
import { allKeys, withKeys } from '../domain/keyGoods.ts'
import { OPEN_SUBMISSION_STATES } from '../domain/openStates.ts'
import type { Submission, SubmissionRef } from '../domain/submission.ts'
import { findEntriesOf } from './findEntriesOf.ts'

/** A submission's goods as the catalogue and the register of insured goods know them. */
export interface ExaminedGoods {
  /** Catalogue entries the items name, by id. */
  readonly entries: ReadonlyMap<string, CatalogueEntry>
  /** Items and batches with the keys of the register. */
  readonly goods: readonly KeyedGoods[]
  /** What the register holds of them, but for the submission's own policy. */
  readonly register: readonly InsuredGoods[]
  readonly findings: readonly FirstnessFinding[]
  /** Every other policy that insures or insured one of the machines or batches, of whichever insurer: not to be shown. */
  readonly machinePolicyNos: readonly string[]
}

/** The policies that insured the goods before, whether or not the applicant calls it a renewal. */
export const earlierPolicies = (
  { renewalOf }: Pick<Submission, 'renewalOf'>,
  { machinePolicyNos }: ExaminedGoods,
): string[] => [...(renewalOf === null ? [] : [renewalOf]), ...machinePolicyNos]

/** What speaks against a submission's goods being first or insured once; see {@link examineGoods}. */
export const getFirstnessFindings = async (
  reader: Reader,
  { submissionNo }: SubmissionRef,
): Promise<readonly FirstnessFinding[]> =>
  (await examineGoods(reader, await getVisible(reader, submissionStore, submissionNo))).findings

/**
 * What speaks against a submission's goods being a user's first, or being insured once, by all insurers' policies and
 * the open submissions to its own insurer. Another insurer's case is told by its existence alone.
 */
export async function examineGoods(reader: Reader, submission: Submission & Stored): Promise<ExaminedGoods> {
  const { items, period, parties, policyNo } = submission
  const others = await findNeighbours(reader, submission)
  const entries = await findEntriesOf(reader, [...items, ...others.flatMap((other) => other.items)])
  const goods = withKeys(items, parties.manufacturerId, entries)
  const register = (await findInsuredGoods(allKeys(goods), reader.session ?? null)).map(({ _id, covers }) => ({
    _id,
    covers: covers.filter((cover) => cover.policyNo !== policyNo),
  }))
  const findings = determineFirstnessFindings({
    goods,
    period,
    register,
    neighbours: others.map(
      ({ _id: number, items: theirs }): OpenNeighbour => ({
        number,
        goods: withKeys(theirs, parties.manufacturerId, entries),
      }),
    ),
    rules: findFirstRules(period?.from ?? reader.businessDate),
  })
  const limits = await visibleLimits(reader, findings)
  const toldFindings = findings.map((finding) => {
    const numbers = [...finding.policyNos, ...finding.submissionNos]
    const seen = (number: string) => limits.has(number)
    return {
      ...withCombinedLimit(finding, submission.totalLimitFen, limits),
      policyNos: finding.policyNos.filter(seen),
      submissionNos: finding.submissionNos.filter(seen),
      elsewhere: !numbers.every(seen),
    }
  })
  const machines = new Set(goods.map(({ machine }) => machine))
  const machinePolicyNos = register
    .filter(({ _id }) => machines.has(_id))
    .flatMap(({ covers }) => covers.map((cover) => cover.policyNo))
  return { entries, goods, register, findings: toldFindings, machinePolicyNos }
}

/** Other open submissions of the maker to the same insurer that name one of the contracts. */
async function findNeighbours(
  reader: Reader,
  { _id, insurerId, contractKeys }: Submission & Stored,
): Promise<(Pick<Submission, 'items'> & Pick<Stored, '_id'>)[]> {
  if (insurerId === null || contractKeys.length === 0) return []
  return submissionStore.model
    .find(
      {
        _id: { $ne: _id },
        'parties.insurerIds': insurerId,
        contractKeys: { $in: contractKeys },
        state: { $in: OPEN_SUBMISSION_STATES },
      } as object,
      { items: 1 },
      { session: reader.session ?? null },
    )
    .sort({ _id: 1 })
    .lean<(Pick<Submission, 'items'> & Pick<Stored, '_id'>)[]>()
}

/** The total limit of every case a finding names that the reader may see, by number. */
async function visibleLimits(
  reader: Reader,
  findings: readonly RawFinding[],
): Promise<ReadonlyMap<string, number | null>> {
  const policies = await visibleAmong(
    reader,
    policyStore,
    findings.flatMap(({ policyNos }) => policyNos),
  )
  const submissions = await visibleAmong(
    reader,
    submissionStore,
    findings.flatMap(({ submissionNos }) => submissionNos),
  )
  return new Map([
    ...policies.map(({ _id, headline }) => [_id, headline.totalLimitFen] as const),
    ...submissions.map(({ _id, totalLimitFen }) => [_id, totalLimitFen] as const),
  ])
}

async function visibleAmong<T>(reader: Reader, store: Store<T>, ids: readonly string[]): Promise<(T & Stored)[]> {
  if (ids.length === 0) return []
  return store.model
    .find({ $and: [{ _id: { $in: [...new Set(ids)] } }, store.visibility(reader.actor)] } as object, null, {
      session: reader.session ?? null,
    })
    .lean<(T & Stored)[]>()
}
