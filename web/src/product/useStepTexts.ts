import { useTranslation } from 'react-i18next'
import type { Step } from '../../../server/kernel/step.ts'
import { useAnswer } from '../api/hooks.ts'
import { useCodeText, useLanguage } from '../i18n/i18n.ts'
import { noteText, tableOfStep } from './stepTexts.ts'
import { rowText } from './tariffText.ts'
import { useKeyNames } from './useKeyNames.ts'
import { type ProductReference, useProduct } from './useProduct.ts'

/** What a rating pinned. */
export interface Rated {
  readonly product: ProductReference
  readonly tariff: { readonly id: string; readonly hash: string }
}

/** The words of a calculation's steps; those of a rating come from its tariff and product. */
export function useStepTexts(rated: Rated | undefined) {
  const { t } = useTranslation()
  const language = useLanguage()
  const label = useCodeText()
  const { data: tariff } = useAnswer('/tariffs/:id', rated ? { id: rated.tariff.id, hash: rated.tariff.hash } : null)
  const { data: product } = useProduct(rated?.product ?? null)
  const names = useKeyNames(product)
  return {
    /** A table's step goes by the table's name, any other by its own. */
    name: ({ code }: Step): string => tariff?.tables[code]?.name[language] ?? label('step', code),
    note: (step: Step): string => noteText(step, { product, tariff, language, object: t('kind.item') }),
    row: ({ code, row = '' }: Step): string => {
      const table = tariff && tableOfStep(tariff, code)
      return table ? rowText(table, row, names) : row
    },
    rounding: tariff && t(`products.rounding.${tariff.rounding}`),
  }
}
