import { changePack, findPack, replaceFindings } from '../../../../../models/bordereauPacks.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { CheckCounts } from '../domain/bordereau.ts'
import { type BordereauFinding, type Finding, findingNo } from '../domain/finding.ts'
import { columnOf, markMerged } from '../domain/merged.ts'
import { countsOf, digestOf, type PackedPolicy } from '../domain/pack.ts'
import { type JudgedInFile, type JudgedPack, judgePack } from './judgePack.ts'
import { loadBordereau, type PackKey } from './packList.ts'

/** Checks the policies of a pack and keeps what was found in the place of what was found before. */
export async function checkPack(
  work: UnitOfWork,
  bordereauNo: string,
  { pack, merged }: PackKey,
): Promise<CheckCounts | null> {
  const bordereau = await loadBordereau(bordereauNo)
  const found = await findPack(pack, work.session)
  if (!found || found.checkNo !== bordereau.checkNo || bordereau.state !== 'checking') return null
  const packed = found.policies.map((policy) => ({ ...policy, rows: markMerged(policy.rows, merged) }))
  const judgement = await judgePack(work, bordereau, packed)
  const policies = withJudgement(packed, judgement)
  const counts = countsOf(policies)
  await changePack({ _id: pack, policies, counts, digest: digestOf(policies) }, work.session)
  await tellJudgement(work, bordereauNo, pack, judgement)
  return counts
}

/** The policies of a pack with what became of those that were judged. */
export function withJudgement(policies: readonly PackedPolicy[], { judged }: JudgedPack): readonly PackedPolicy[] {
  const outcomes = new Map(judged.map((each) => [each.packed.rows[0]?.line, each]))
  return policies.map((policy) => {
    const outcome = outcomes.get(policy.rows[0]?.line)
    return outcome ? checkedPolicy(outcome) : policy
  })
}

function checkedPolicy({ packed, findings, policy, known }: JudgedInFile): PackedPolicy {
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  const goods = (policy?.goods ?? []).flatMap(({ machine, itemIndex }) =>
    machine === null || !policy
      ? []
      : [{ key: machine, line: packed.rows[itemIndex]?.line ?? 0, ...policy.request.period }],
  )
  return {
    ...packed,
    state: known !== null ? 'known' : policy ? 'right' : 'wrong',
    policyNo: known,
    errors: of('error'),
    warnings: of('warning'),
    goods,
  }
}

/** Keeps what is wrong with policies, cell by cell, in the place of what was found of them before. */
export async function tellJudgement(
  work: UnitOfWork,
  bordereauNo: string,
  pack: string,
  { judged, places }: JudgedPack,
): Promise<void> {
  const counts = new Map<number, number>()
  const findings = judged.flatMap(({ findings: own, packed: { foreignNo } }) =>
    own.map((finding): BordereauFinding => {
      const n = (counts.get(finding.line) ?? 0) + 1
      counts.set(finding.line, n)
      const column = columnOf(places, finding.key)
      return { ...finding, _id: findingNo(bordereauNo, finding.line, n), bordereauNo, pack, foreignNo, column }
    }),
  )
  const lines = judged.flatMap(({ packed: { rows } }) => rows.map(({ line }) => line))
  await replaceFindings(pack, lines, findings, work.session)
}
