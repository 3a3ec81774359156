import { useTranslation } from 'react-i18next'
import { Section } from '../components/Section.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { type ProductReference, useProduct } from '../product/useProduct.ts'
import { ItemsTable } from '../underwriting/ItemsTable.tsx'
import type { ShownObject } from './fields.ts'
import { ObjectDetails } from './ObjectDetails.tsx'

interface ObjectsSectionProps {
  readonly items: readonly ShownObject[]
  readonly product: ProductReference
}

/** The insured objects of a case as their product's form describes them: a table, and each with all that was filled in. */
export function ObjectsSection({ items, product }: ObjectsSectionProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data } = useProduct(product)
  const object = data?.objectName[language] ?? t('kind.item')
  return (
    <Section title={t('object.insured', { object })} flush>
      <ItemsTable items={items} product={product} />
      {data && items.map((item) => <ObjectDetails key={item.itemNo} item={item} product={data} />)}
    </Section>
  )
}
