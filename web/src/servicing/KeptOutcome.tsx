import { useTranslation } from 'react-i18next'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import type { EndorsementView } from '../../../server/business/servicing/endorsement/endorsement.contract.ts'
import { Section } from '../components/Section.tsx'
import { useMarks } from '../i18n/useMarks.ts'
import { DifferenceFacts } from './DifferenceFacts.tsx'
import { PremiumDifferencesTable } from './PremiumDifferencesTable.tsx'

interface KeptOutcomeProps {
  readonly outcome: NonNullable<EndorsementView['outcome']>
  readonly product: ProductView | undefined
}

/** What an endorsement brought about, as it was approved. */
export function KeptOutcome({ outcome, product }: KeptOutcomeProps) {
  const { t } = useTranslation()
  const { comma } = useMarks()
  const versions = outcome.versionNos.map((n) => t('endorsements.versionValue', { n })).join(comma)
  return (
    <>
      <Section title={t('endorsements.outcomeKept')}>
        <DifferenceFacts outcome={outcome} more={[{ label: t('endorsements.versions'), value: versions }]} />
      </Section>
      <Section title={t('endorsements.differences')} flush>
        <PremiumDifferencesTable differences={outcome.differences} product={product} />
      </Section>
    </>
  )
}
