import { useTranslation } from 'react-i18next'
import type { ProductView } from '../../../server/product/product.contract.ts'
import { Facts } from '../components/Facts.tsx'
import { formatCount, formatPpm } from '../format.ts'
import { Provided } from './Provided.tsx'

/** Filing, fingerprint, and the limits and periods the product asks for, each with its source. */
export function ProductFacts({ product }: { readonly product: ProductView }) {
  const { t } = useTranslation()
  const { limits, period } = product
  return (
    <Facts
      facts={[
        { label: t('products.filing'), value: product.filingNo, wide: true },
        {
          label: t('products.limitToValue'),
          value: <Provided value={formatPpm(limits.valuePpm.value)} reference={limits.valuePpm.reference} />,
        },
        {
          label: t('products.firstYear'),
          value: (
            <Provided
              value={formatPpm(limits.firstYearValuePpm.value)}
              reference={limits.firstYearValuePpm.reference}
            />
          ),
        },
        {
          label: t('products.maxMonths'),
          value: (
            <Provided value={formatCount(period.maximumMonths.value)} reference={period.maximumMonths.reference} />
          ),
        },
        {
          label: t('products.minDays'),
          value: <Provided value={formatCount(period.minimumDays.value)} reference={period.minimumDays.reference} />,
        },
        { label: t('products.currency'), value: product.currency },
        { label: t('products.hash'), value: <code>{product.hash}</code>, wide: true },
      ]}
    />
  )
}
