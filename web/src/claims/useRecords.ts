import { useTranslation } from 'react-i18next'
import { useSession } from '../session/session.ts'

/** Whether this person enters what others told the insurer, and how entering a notice is called then. */
export function useRecords() {
  const { t } = useTranslation()
  const records = useSession().organisation.kind === 'insurer'
  return { records, notifyLabel: records ? t('claims.recordNotice') : t('claims.notify') }
}
