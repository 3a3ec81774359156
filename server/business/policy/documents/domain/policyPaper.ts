import type { Policy } from '../../../contract/terms/domain/policy.ts'
import type { TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import type { InsurerOffice } from '../../../party/identity/domain/organisation.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { Paper } from './paper.ts'
import { determinePolicySchedule, type IssuedPolicy } from './policySchedule.ts'

const COVER_SHARES = [0.15, 0.15, 0.17, 0.2, 0.1, 0.1, 0.13]

/** What a document of a policy is made of besides the policy and its terms. */
export interface PaperSources {
  readonly product: Product
  /** How the issuing insurer is reached, as it says on that day. */
  readonly office: InsurerOffice | null
}

/** Documents are of policies that were issued. */
export const isIssued = <P extends Policy & { readonly _id: string }>(policy: P): policy is P & IssuedPolicy =>
  policy.issuedAt !== null

/** The policy document (保险单), as it is issued. */
export function policyPaper(policy: IssuedPolicy, terms: TermSegment, sources: PaperSources): Paper {
  const schedule = determinePolicySchedule(policy, terms, sources)
  const { title, insurer, policyNo, issuedOn, contentHash } = schedule
  return {
    title,
    insurer,
    policyNo,
    issuedOn,
    contentHash,
    blocks: [
      { is: 'lines', lines: schedule.particulars },
      { is: 'table', heading: '保险标的', table: schedule.items, shares: null },
      ...schedule.details.map((detail) => ({
        is: 'table' as const,
        heading: detail.title,
        table: detail.table,
        shares: null,
      })),
      { is: 'table', heading: '保险责任与责任限额', table: schedule.covers, shares: COVER_SHARES },
      { is: 'lines', lines: schedule.amounts },
      { is: 'texts', heading: '特别约定', texts: schedule.agreements },
      { is: 'texts', heading: '重要提示', texts: schedule.notices },
      { is: 'wording', productHash: policy.product.hash },
    ],
  }
}
