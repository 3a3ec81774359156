import { useTranslation } from 'react-i18next'
import type { ProductView, TariffView } from '../../../server/business/reference/product/product.contract.ts'
import type { EndorsementPreviewView } from '../../../server/business/servicing/endorsement/endorsement.contract.ts'
import { Section } from '../components/Section.tsx'
import { AffectedSection } from './AffectedSection.tsx'
import { NewTermsTable } from './NewTermsTable.tsx'
import { PremiumDifferencesTable } from './PremiumDifferencesTable.tsx'
import { TermChangesTable } from './TermChangesTable.tsx'

interface OutcomeSectionsProps {
  readonly outcome: EndorsementPreviewView
  readonly product: ProductView | undefined
  readonly tariff: TariffView | undefined
}

/** What an endorsement changes: terms before and after, premium by cover and days, the new terms. */
export function OutcomeSections({ outcome, product, tariff }: OutcomeSectionsProps) {
  const { t } = useTranslation()
  return (
    <>
      <Section title={t('endorsements.changes')} flush>
        <TermChangesTable changes={outcome.changes} product={product} tariff={tariff} />
      </Section>
      <Section title={t('endorsements.differences')} flush>
        <PremiumDifferencesTable differences={outcome.differences} product={product} />
      </Section>
      <Section title={t('endorsements.segments')} flush>
        <NewTermsTable segments={outcome.segments} />
      </Section>
      <AffectedSection affected={outcome.affected} />
    </>
  )
}
