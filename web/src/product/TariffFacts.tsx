import { useTranslation } from 'react-i18next'
import type { TariffView } from '../../../server/business/reference/product/product.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { Facts } from '../components/Facts.tsx'
import { CopyFingerprint } from '../components/Fingerprint.tsx'
import { ReferenceText } from '../components/ReferenceText.tsx'
import { formatCount, formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { Provided } from './Provided.tsx'
import { ppmRange } from './ppmRange.ts'

/** Filing, rounding, periods and bounds of a tariff, each with its place in the filing. */
export function TariffFacts({ tariff }: { readonly tariff: TariffView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { totalRate, minimumPremium, period, limitBasis } = tariff
  const table = period.table === undefined ? undefined : tariff.tables[period.table]
  const short = table ? t('products.shortByTable', { table: table.name[language] }) : t('products.shortPeriod')
  return (
    <Facts
      facts={[
        { label: t('products.tariffName'), value: tariff.name, wide: true },
        { label: t('products.filing'), value: tariff.filingNo, wide: true },
        { label: t('products.version'), value: tariff.version },
        { label: t('products.roundingLabel'), value: t(`products.rounding.${tariff.rounding}`) },
        {
          label: t('products.shortPeriodLabel'),
          value: <Provided value={short} reference={period.reference} />,
          wide: true,
        },
        {
          label: t('products.maxMonths'),
          value: <Provided value={formatCount(period.maximumMonths)} reference={period.reference} />,
        },
        ...(limitBasis
          ? [
              {
                label: t('products.limitBasis'),
                value: (
                  <Provided
                    value={t('products.limitBasisParts', {
                      aggregate: formatPpm(limitBasis.aggregatePpm),
                      perOccurrence: formatPpm(limitBasis.perOccurrencePpm),
                    })}
                    reference={limitBasis.reference}
                  />
                ),
                wide: true,
              },
            ]
          : []),
        {
          label: t('products.totalRate'),
          value: totalRate ? (
            <Provided value={ppmRange(totalRate)} reference={totalRate.reference} />
          ) : (
            t('products.noTotalRate')
          ),
        },
        {
          label: t('products.minimumPremium'),
          value: (
            <>
              <AmountText fen={minimumPremium.amountFen} /> {t('unit.yuan')}
              <br />
              <small className="muted">
                <ReferenceText text={minimumPremium.reference} />
              </small>
            </>
          ),
        },
        { label: t('fingerprint.content'), value: <CopyFingerprint hash={tariff.hash} />, wide: true },
      ]}
    />
  )
}
