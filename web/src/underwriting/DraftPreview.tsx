import { useTranslation } from 'react-i18next'
import { AmountText } from '../components/AmountText.tsx'
import { Explained } from '../components/Explained.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { useOrganisationText } from '../components/useOrganisations.ts'
import type { DraftValues } from './draftValues.ts'

/** What is about to be sent to the insurer. */
export function DraftPreview({ values }: { readonly values: DraftValues }) {
  const { t } = useTranslation()
  const insurer = useOrganisationText(values.insurerId ?? null)
  const { from, to } = values.period ?? {}
  const items = values.items ?? []
  return (
    <Explained text={t('submissions.submitPreview', { insurer })}>
      <PreviewFacts
        facts={[
          { label: t('party.insurer'), value: <OrganisationName id={values.insurerId} /> },
          { label: t('submissions.period'), value: <PeriodText period={from && to ? { from, to } : null} /> },
          { label: t('submissions.limit'), value: <AmountText fen={values.totalLimitFen ?? null} /> },
          { label: t('submissions.items'), value: items.map(({ name }) => name ?? '—').join('、') || '—', wide: true },
        ]}
      />
    </Explained>
  )
}
