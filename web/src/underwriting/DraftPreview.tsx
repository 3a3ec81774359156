import { useTranslation } from 'react-i18next'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { Explained } from '../components/Explained.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { useOrganisationText } from '../components/useOrganisations.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'
import { type DraftValues, isIncluded } from './draftValues.ts'

interface DraftPreviewProps {
  readonly values: DraftValues
  readonly product: ProductView
}

/** What is about to be sent to the insurer. */
export function DraftPreview({ values, product }: DraftPreviewProps) {
  const { t } = useTranslation()
  const marks = useMarks()
  const insurer = useOrganisationText(values.insurerId ?? null)
  const language = useLanguage()
  const { from, to } = values.period ?? {}
  const covers = product.covers
    .filter((cover) => isIncluded(cover, values.covers[cover.code]))
    .map(({ name }) => name[language])
  const items = values.items ?? []
  return (
    <Explained text={t('submissions.submitPreview', { insurer })}>
      <PreviewFacts
        facts={[
          { label: t('party.insurer'), value: <OrganisationName id={values.insurerId} /> },
          { label: t('submissions.period'), value: <PeriodText period={from && to ? { from, to } : null} /> },
          { label: t('submissions.limit'), value: <AmountText fen={values.totalLimitFen ?? null} /> },
          { label: t('terms.cover'), value: covers.join(marks.comma) || '—', wide: true },
          {
            label: product.objectName[language],
            value: items.map(({ name }) => name ?? '—').join(marks.comma) || '—',
            wide: true,
          },
        ]}
      />
    </Explained>
  )
}
