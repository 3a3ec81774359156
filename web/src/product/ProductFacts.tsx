import { useTranslation } from 'react-i18next'
import type {
  LimitRule,
  ProductProvision,
  ProductView,
} from '../../../server/business/reference/product/product.contract.ts'
import { Facts } from '../components/Facts.tsx'
import { CopyFingerprint } from '../components/Fingerprint.tsx'
import { formatCount, formatPpm } from '../format.ts'
import { useCodeText, useLanguage } from '../i18n/i18n.ts'
import { Provided } from './Provided.tsx'
import { keyText } from './tariffText.ts'
import { useKeyNames } from './useKeyNames.ts'

/** Filing, fingerprint, and the limits, periods and renewals the product allows, each with its source. */
export function ProductFacts({ product }: { readonly product: ProductView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const label = useCodeText()
  const names = useKeyNames(product)
  const { limits, period, renewal, settlement, earning } = product
  const provided = ({ value, reference }: ProductProvision, show: (figure: number) => string) => (
    <Provided value={show(value)} reference={reference} />
  )
  const whenText = ({ when }: LimitRule): string => {
    if (!when) return t('products.everyObject')
    const field = product.itemForm.find(({ name }) => name === when.field)
    const dimension = { fact: `item.${when.field}`, label: { zh: '', en: '' }, kind: 'exact' } as const
    return `${field?.label[language] ?? when.field}: ${keyText(dimension, String(when.is), names)}`
  }
  return (
    <Facts
      facts={[
        { label: t('products.line'), value: label('line', product.line) },
        { label: t('products.filing'), value: product.filingNo },
        ...limits.minimum.map((rule) => ({
          label: t('products.leastLimit', { when: whenText(rule) }),
          value: provided(rule.multiplePpm, formatPpm),
        })),
        {
          label: t('products.mostLimit'),
          value: limits.maximumPpm ? provided(limits.maximumPpm, formatPpm) : t('products.unbounded'),
        },
        { label: t('products.maxMonths'), value: provided(period.maximumMonths, formatCount) },
        { label: t('products.minDays'), value: provided(period.minimumDays, formatCount) },
        {
          label: t('products.renewalGap'),
          value: renewal.renewable ? provided(renewal.maximumGapDays, formatCount) : t('products.notRenewable'),
        },
        ...(renewal.maximumYears
          ? [{ label: t('products.renewalYears'), value: provided(renewal.maximumYears, formatCount) }]
          : []),
        ...(renewal.offerDays
          ? [{ label: t('products.renewalOffer'), value: provided(renewal.offerDays, formatCount) }]
          : []),
        { label: t('products.occurrence'), value: t(`products.occurrences.${settlement.occurrence}`) },
        {
          label: t('products.settlementOrder'),
          value: (
            <Provided
              value={settlement.order.map((step) => t(`products.settlementSteps.${step}`)).join(' → ')}
              reference={settlement.reference}
            />
          ),
          wide: true,
        },
        {
          label: t('products.earning'),
          value: earning ? (
            <Provided
              value={earning.pattern
                .map(({ untilPpm, earnedPpm }) =>
                  t('products.earnedUntil', { until: formatPpm(untilPpm), earned: formatPpm(earnedPpm) }),
                )
                .join(' · ')}
              reference={earning.reference}
            />
          ) : (
            t('products.earnedByDays')
          ),
          wide: earning !== undefined,
        },
        { label: t('products.currency'), value: t(`products.currencies.${product.currency}`) },
        { label: t('fingerprint.content'), value: <CopyFingerprint hash={product.hash} />, wide: true },
      ]}
    />
  )
}
