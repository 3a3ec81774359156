import { useTranslation } from 'react-i18next'
import { ReasonField } from './ReasonField.tsx'

/** What the person who approves thinks of it; it may stay empty, and stands in the history when it does not. */
export function OpinionField() {
  const { t } = useTranslation()
  return <ReasonField name="opinion" label={t('form.opinion')} required={false} />
}
