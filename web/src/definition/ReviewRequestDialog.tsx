import { useTranslation } from 'react-i18next'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import type { DefinitionDialogProps } from './dialogProps.ts'
import { pathText } from './pathText.ts'
import { useWords } from './useWords.ts'

/** Hands a draft over to a second person. */
export function ReviewRequestDialog({ definition, onClose }: DefinitionDialogProps) {
  const { t } = useTranslation()
  const { number, version } = definition
  const words = useWords(definition)
  return (
    <ActionDialog
      title={t('definitions.requestReview')}
      preview={<Explained text={t('definitions.requestReviewPreview')} />}
      confirmLabel={t('definitions.requestReview')}
      labelOf={(field) => pathText(field, words)}
      run={() => post('/definitions/:number/review-request', { number, version, body: {} })}
      doneMessage={t('definitions.reviewRequested')}
      onClose={onClose}
    />
  )
}
