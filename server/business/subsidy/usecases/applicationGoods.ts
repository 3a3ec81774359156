import { policyStore } from '../../../../models/policies.ts'
import type { Stored } from '../../../../models/store.ts'
import { submissionStore } from '../../../../models/submissions.ts'
import { subsidyApplicationStore } from '../../../../models/subsidyApplications.ts'
import { getVisible, type Reader } from '../../../platform/database/reader.ts'
import type { InsuredItem } from '../../contract/terms/domain/insuredItem.ts'
import type { Policy } from '../../contract/terms/domain/policy.ts'
import { getPresentTerms } from '../../contract/terms/usecases/terms.ts'
import type { FirstnessFinding } from '../../offer/underwriting/domain/firstnessFacts.ts'
import type { Submission } from '../../offer/underwriting/domain/submission.ts'
import { examineGoods } from '../../offer/underwriting/usecases/examineGoods.ts'
import { type ItemMatch, matchItems } from '../../offer/underwriting/usecases/findCatalogueMatches.ts'
import type { ApplicationRef } from '../domain/application.ts'
import { type ApplicationPaper, findPapers } from './papers.ts'

/** What is to be judged besides the figures: the goods, how they stand against catalogue and register, and the papers. */
export interface ApplicationGoods {
  readonly product: Policy['product']
  readonly items: readonly InsuredItem[]
  readonly matches: readonly ItemMatch[]
  readonly findings: readonly FirstnessFinding[]
  /** Papers of the checklist that are attached to the application, its policy or what that was made of. */
  readonly papers: readonly ApplicationPaper[]
}

/**
 * The goods an application is about, for all who may see the application: who recommends and who approves answers for
 * their being first, though neither reads the insurer's underwriting.
 */
export async function getApplicationGoods(
  reader: Reader,
  { applicationNo }: ApplicationRef,
): Promise<ApplicationGoods> {
  const { policyNo } = await getVisible(reader, subsidyApplicationStore, applicationNo)
  const policy = await policyStore.model.findById(policyNo).lean<Policy & Stored>()
  if (!policy) throw new Error(`${applicationNo} stands on ${policyNo}, which is gone`)
  const submission =
    policy.submissionNo === null
      ? null
      : await submissionStore.model.findById(policy.submissionNo).lean<Submission & Stored>()
  const { items, period } = await getPresentTerms(reader, policy, reader.businessDate)
  return {
    product: policy.product,
    items,
    matches: await matchItems(reader, items, period.from),
    findings: submission ? (await examineGoods(reader, submission)).findings : [],
    papers: await findPapers(applicationNo, policy),
  }
}
