import { useTranslation } from 'react-i18next'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { AttachmentsSection } from '../attachments/AttachmentsSection.tsx'
import { ChosenFiles } from '../attachments/ChosenFiles.tsx'
import { type ChosenFile, handOver } from '../attachments/handover.ts'
import { Section } from '../components/Section.tsx'
import { useChecklist } from '../product/useChecklist.ts'

interface DraftPapersProps {
  /** Null before the draft was saved for the first time. */
  readonly number: string | null
  readonly product: ProductView
  /** Saves what is typed, so that there is a draft to attach to. */
  readonly begin: () => Promise<{ readonly number: string }>
}

/** Papers while a submission is being written: the first file saves the draft, which then carries it. */
export function DraftPapers({ number, product, begin }: DraftPapersProps) {
  const { t } = useTranslation()
  const documents = useChecklist(product, 'submission')
  if (number) return <AttachmentsSection owner={{ kind: 'submission', number }} documents={documents} />
  const attach = async (files: readonly ChosenFile[]) => {
    const draft = await begin().catch(() => null)
    if (draft) handOver({ kind: 'submission', number: draft.number }, files)
  }
  return (
    <Section title={t('attachments.title')}>
      <ChosenFiles documents={documents} value={[]} onChange={(files) => void attach(files)} />
    </Section>
  )
}
