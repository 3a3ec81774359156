import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { CoverCode } from '../../reference/product/domain/product.ts'
import type { Book, PostingKind } from './domain/posting.ts'

export type { Book, PostingKind } from './domain/posting.ts'

export interface PostingView {
  readonly number: string
  readonly book: Book
  readonly kind: PostingKind
  /** Accounts as `policyholder:ORG…`, `insurer:ORG…`, `beneficiary:ORG…`, `reserve:ORG…`, `treasury:national`. */
  readonly source: string
  readonly destination: string
  readonly amountFen: number
  /** `policy:FS…`, `claim:CL…` or `subsidy:SA…`. */
  readonly subject: string
  readonly policyNo: string
  readonly coverCode: CoverCode | null
  readonly businessDate: string
  readonly at: string
  readonly event: string
  readonly reverses: string | null
  readonly reference: string | null
}

/** GET /postings. */
export type PostingList = ListView<PostingView>
