import type { ClaimRow, ClaimView } from '../../../server/business/claims/claims.contract.ts'
import { useList } from '../api/hooks.ts'

type Loss = Pick<ClaimRow, 'number' | 'state' | 'cover' | 'lossOn'>

/** Claims the loss may belong to: registered ones of the same cover and day of loss. */
export const ofSameOccurrence = <Row extends Loss>(loss: Omit<Loss, 'state'>, rows: readonly Row[]): readonly Row[] =>
  rows.filter(
    ({ number, state, cover, lossOn }) =>
      number !== loss.number &&
      state !== 'noticed' &&
      state !== 'declined' &&
      cover === loss.cover &&
      lossOn === loss.lossOn,
  )

/** Claims of the policy that may be the same occurrence as this one. */
export function useSameOccurrence({ number, policyNo, lossNotice }: ClaimView): readonly ClaimRow[] {
  const { cover, lossOn } = lossNotice
  const claims = useList<ClaimRow>('/claims', { policyNo, cover, limit: 50 })
  return ofSameOccurrence({ number, cover, lossOn }, claims.data?.items ?? [])
}
