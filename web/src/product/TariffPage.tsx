import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import type { TariffView } from '../../../server/business/reference/product/product.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { AdjustmentsTable } from './AdjustmentsTable.tsx'
import { ClauseText } from './ClauseText.tsx'
import { CoverRatingSection } from './CoverRatingSection.tsx'
import { Pipeline } from './Pipeline.tsx'
import { ppmRange } from './ppmRange.ts'
import styles from './product.module.css'
import { TariffFacts } from './TariffFacts.tsx'
import { TariffTableSection } from './TariffTableSection.tsx'
import { useKeyNames } from './useKeyNames.ts'
import { useProduct } from './useProduct.ts'

export function TariffPage() {
  const { id = '' } = useParams()
  const [query] = useSearchParams()
  const tariff = useAnswer('/tariffs/:id', { id, hash: query.get('hash') ?? undefined })
  return <ResourceView query={tariff}>{(data) => <TariffDetails tariff={data} />}</ResourceView>
}

/** A filed tariff: how it calculates, and every table with its place in the filing. */
function TariffDetails({ tariff }: { readonly tariff: TariffView }) {
  const { t } = useTranslation()
  const [query] = useSearchParams()
  const pinned = query.get('product')
  const product = useProduct({ code: tariff.product, ...(pinned ? { hash: pinned } : { on: tariff.effective.from }) })
  const names = useKeyNames(product.data)
  const { totalRate, minimumPremium, adjustments, clause } = tariff
  return (
    <ObjectPage
      kind={t('products.tariff')}
      number={tariff.id}
      status={null}
      figures={[
        { label: t('products.effective'), value: <PeriodText period={tariff.effective} /> },
        { label: t('products.totalRate'), value: totalRate ? ppmRange(totalRate) : '—' },
        { label: t('products.minimumPremium'), value: <AmountText fen={minimumPremium.amountFen} /> },
        { label: t('products.code'), value: <ObjectLink kind="product" number={tariff.product} /> },
      ]}
      allowedEvents={[]}
      actions={[]}
    >
      <Section title={t('products.filed')}>
        <TariffFacts tariff={tariff} />
      </Section>
      <Section title={t('products.order')}>
        <Pipeline tariff={tariff} product={product.data} />
      </Section>
      <div className={styles.tables}>
        {Object.entries(tariff.tables).map(([code, table]) => (
          <TariffTableSection key={code} code={code} table={table} names={names} />
        ))}
        <CoverRatingSection covers={tariff.covers} names={names} />
      </div>
      {adjustments && <AdjustmentsTable adjustments={adjustments} />}
      {clause && (
        <Section title={t('products.tariffClause')}>
          <ClauseText clause={clause} />
        </Section>
      )}
    </ObjectPage>
  )
}
