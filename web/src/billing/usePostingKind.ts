import { useTranslation } from 'react-i18next'
import type { PostingView } from '../../../server/business/ledger/billing/billing.contract.ts'

/** What a posting is for, in words; what lets a reserve go or gives premium back has words of its own. */
export function usePostingKind() {
  const { t } = useTranslation()
  return ({ kind, source }: Pick<PostingView, 'kind' | 'source'>): string => {
    // A reserve is made from the insurer's own account; what flows back to it is released.
    if (kind === 'claimReserved' && !source.startsWith('insurer:')) return t('postings.kinds.claimReleased')
    if (kind === 'premiumChanged' && source.startsWith('insurer:')) return t('postings.kinds.premiumChangedBack')
    if (kind === 'premiumWritten' && source.startsWith('insurer:')) return t('postings.kinds.premiumReturned')
    return t(`postings.kinds.${kind}`)
  }
}
