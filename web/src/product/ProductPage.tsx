import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { ClauseText } from './ClauseText.tsx'
import { CoinsuranceSection } from './CoinsuranceSection.tsx'
import { CoverBoundsTable } from './CoverBoundsTable.tsx'
import { DocumentsTable } from './DocumentsTable.tsx'
import { ItemFormTable } from './ItemFormTable.tsx'
import { ProductFacts } from './ProductFacts.tsx'
import styles from './product.module.css'
import { TariffsSection } from './TariffsSection.tsx'
import { useProduct } from './useProduct.ts'
import { VersionList } from './VersionList.tsx'

/** A product as it is on the business date, on the day of `?on=` by the insurer of `?insurer=`, or in the very version of `?hash=`. */
export function ProductPage() {
  const { code = '' } = useParams()
  const [query] = useSearchParams()
  const asked = Object.fromEntries(['on', 'insurer', 'hash'].map((name) => [name, query.get(name) ?? undefined]))
  const product = useProduct({ code, ...asked })
  return <ResourceView query={product}>{(data) => <ProductDetails product={data} />}</ResourceView>
}

function ProductDetails({ product }: { readonly product: ProductView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <ObjectPage
      kind={t('products.name')}
      number={product.name[language]}
      status={null}
      figures={[
        { label: t('products.code'), value: product.code },
        { label: t('products.version'), value: product.version },
        { label: t('products.effective'), value: <PeriodText period={product.effective} /> },
        { label: t('products.tariff'), value: <ObjectLink kind="tariff" number={product.tariff?.id} /> },
      ]}
      allowedEvents={[]}
      actions={[]}
      aside={<VersionList product={product} />}
    >
      <Section title={t('products.filed')}>
        <ProductFacts product={product} />
      </Section>
      <Section title={t('products.covers')} flush>
        <CoverBoundsTable covers={product.covers} />
      </Section>
      <Section title={t('products.exclusions')}>
        <ol className={styles.list}>
          {product.exclusions.map((exclusion) => (
            <li key={exclusion.code}>{exclusion.text[language]}</li>
          ))}
        </ol>
      </Section>
      <Section title={t('products.clause')}>
        <ClauseText clause={product.clause} />
      </Section>
      <Section title={t('products.itemFormOf', { object: product.objectName[language] })} flush>
        <ItemFormTable fields={product.itemForm} />
      </Section>
      <Section title={t('products.documents')} flush>
        <DocumentsTable product={product} />
      </Section>
      {product.coinsurance && <CoinsuranceSection coinsurance={product.coinsurance} />}
      <TariffsSection product={product.code} />
    </ObjectPage>
  )
}
