import { useTranslation } from 'react-i18next'
import type { Product, ProductProvision } from '../../../server/business/reference/product/product.contract.ts'
import { Facts } from '../components/Facts.tsx'
import { Section } from '../components/Section.tsx'
import { formatCapital, formatCount, formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { Provided } from './Provided.tsx'

/** What the regulator asks of the insurers of the line. */
export function CoinsuranceSection({ coinsurance }: { readonly coinsurance: NonNullable<Product['coinsurance']> }) {
  const { t } = useTranslation()
  const fact = (label: string, { value, reference }: ProductProvision, show: (figure: number) => string) => ({
    label,
    value: <Provided value={show(value)} reference={reference} />,
  })
  const language = useLanguage()
  const capital = (fen: number) => formatCapital(fen, language)
  return (
    <Section title={t('products.coinsurance')}>
      <Facts
        facts={[
          fact(t('products.panelCapital'), coinsurance.panelCapitalFen, capital),
          fact(t('products.soleCapital'), coinsurance.soleCapitalFen, capital),
          fact(t('products.solvency'), coinsurance.solvencyPpm, formatPpm),
          fact(t('products.solvencyYears'), coinsurance.solvencyYears, formatCount),
        ]}
      />
    </Section>
  )
}
