import { useTranslation } from 'react-i18next'
import type { AffectedCounts as Counts } from '../../../server/business/offer/underwriting/consequences.contract.ts'
import type { EditionEffect } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { formatCount } from '../format.ts'

const EFFECTS: readonly EditionEffect[] = ['entryGone', 'unitChanged', 'thresholdUnmet', 'fine']

/** How many open submissions an edition affects, by effect. */
export function AffectedCounts({ counts }: { readonly counts: Counts }) {
  const { t } = useTranslation()
  return (
    <PreviewFacts
      facts={[
        { label: t('affected.total'), value: <strong>{formatCount(counts.total)}</strong> },
        ...EFFECTS.map((effect) => ({ label: t(`affected.effects.${effect}`), value: formatCount(counts[effect]) })),
        { label: t('affected.before'), value: formatCount(counts.before) },
      ]}
    />
  )
}
