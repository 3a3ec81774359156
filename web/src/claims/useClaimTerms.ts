import { useTranslation } from 'react-i18next'
import type { ClaimView } from '../../../server/business/claims/claims.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { objectLabel } from '../object/objectLabel.ts'
import { useProduct } from '../product/useProduct.ts'

/** Names of what a claim is about, from the terms of the policy in force at the loss and that policy's product. */
export function useClaimTerms({ policyNo, lossNotice }: Pick<ClaimView, 'policyNo' | 'lossNotice'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data: policy } = useAnswer('/policies/:number', { number: policyNo, on: lossNotice.lossOn })
  const { data: product } = useProduct(policy ? policy.product : null)
  const object = product?.objectName[language] ?? t('kind.item')
  const items = policy?.terms.items ?? []
  return {
    /** What one insured object is called. */
    object,
    coverName: (code: string): string => product?.covers.find((cover) => cover.code === code)?.name[language] ?? code,
    /** Whether the cover pays in proportion where the sum insured is below the value. */
    proportional: policy?.terms.covers.find(({ code }) => code === lossNotice.cover)?.proportional ?? false,
    /** What the policy says an item is worth. */
    declaredValueFen: (itemNo: number): number | null =>
      items.find((known) => known.itemNo === itemNo)?.valueFen ?? null,
    /** `装备 1 · SY-300 重型燃气轮机`. */
    itemName: (itemNo: number): string => {
      const item = items.find((known) => known.itemNo === itemNo)
      const numbered = t('object.numbered', { object, n: itemNo })
      return item ? `${numbered} · ${objectLabel(item)}` : numbered
    },
  }
}
