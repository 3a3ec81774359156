import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { TariffView } from '../../../server/product/product.contract.ts'
import { useResource } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { Facts } from '../components/Facts.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { formatPpm } from '../format.ts'
import { BandTables } from './BandTables.tsx'
import { BaseRatesTable } from './BaseRatesTable.tsx'
import { Provided } from './Provided.tsx'
import styles from './product.module.css'
import { ShareTable } from './ShareTable.tsx'

export function TariffPage() {
  const { id = '' } = useParams()
  const tariff = useResource<TariffView>(`/tariffs/${id}`)
  return <ResourceView query={tariff}>{(data) => <TariffDetails tariff={data} />}</ResourceView>
}

/** Every table of a filed tariff, each with its place in the filing. */
function TariffDetails({ tariff }: { readonly tariff: TariffView }) {
  const { t } = useTranslation()
  const { maturity, coverShares, totalRate, minimumPremium, shortPeriod } = tariff
  return (
    <ObjectPage
      kind={t('products.tariff')}
      number={tariff.id}
      status={null}
      figures={[
        { label: t('products.effective'), value: <PeriodText period={tariff.effective} /> },
        {
          label: t('products.totalRate'),
          value: `${formatPpm(totalRate.minPpm)} – ${formatPpm(totalRate.maxPpm)}`,
        },
        { label: t('products.minimumPremium'), value: <AmountText fen={minimumPremium.amountFen} /> },
        { label: t('products.code'), value: <ObjectLink kind="product" number={tariff.product} /> },
      ]}
      allowedEvents={[]}
      actions={[]}
    >
      <Section title={t('products.filed')}>
        <Facts
          facts={[
            { label: t('products.tariffName'), value: tariff.name, wide: true },
            { label: t('products.filing'), value: tariff.filingNo, wide: true },
            { label: t('products.version'), value: tariff.version },
            { label: t('products.roundingLabel'), value: t(`products.rounding.${tariff.rounding}`) },
            {
              label: t('products.shortPeriodLabel'),
              value: <Provided value={t('products.shortPeriod')} reference={shortPeriod.reference} />,
            },
            {
              label: t('products.totalRate'),
              value: (
                <Provided
                  value={`${formatPpm(totalRate.minPpm)} – ${formatPpm(totalRate.maxPpm)}`}
                  reference={totalRate.reference}
                />
              ),
            },
            {
              label: t('products.minimumPremium'),
              value: (
                <>
                  <AmountText fen={minimumPremium.amountFen} /> {t('unit.yuan')}
                  <br />
                  <small className="muted">{minimumPremium.reference}</small>
                </>
              ),
            },
            { label: t('products.hash'), value: <code>{tariff.hash}</code>, wide: true },
          ]}
        />
      </Section>
      <Section title={t('products.order')}>
        <p>{t('products.orderHint')}</p>
      </Section>
      <div className={styles.tables}>
        <BaseRatesTable tariff={tariff} />
        <div className="stack">
          <ShareTable
            title={t('products.maturity')}
            reference={maturity.reference}
            heading={t('products.maturityStage')}
            value={t('products.factor')}
            rows={(['prototype', 'typeTested', 'fieldProven'] as const).map((stage) => ({
              label: t(`products.maturities.${stage}`),
              ppm: maturity.factorsPpm[stage],
            }))}
          />
          <ShareTable
            title={t('products.coverShares')}
            reference={coverShares.reference}
            heading={t('terms.cover')}
            value={t('products.share')}
            rows={(['quality', 'liability'] as const).map((cover) => ({
              label: t(`terms.${cover}`),
              ppm: coverShares.sharesPpm[cover],
            }))}
          />
        </div>
        <BandTables tariff={tariff} />
      </div>
    </ObjectPage>
  )
}
