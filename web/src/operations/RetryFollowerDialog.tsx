import { useTranslation } from 'react-i18next'
import type { FollowerView } from '../../../server/platform/operations/operations.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { EventName } from './EventName.tsx'
import styles from './operations.module.css'

interface RetryFollowerDialogProps {
  readonly follower: FollowerView
  readonly onClose: () => void
}

/** Has a follower take up again what it put aside; says first what that is. */
export function RetryFollowerDialog({ follower, onClose }: RetryFollowerDialogProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <ActionDialog<{ readonly reason: string }>
      title={`${t('followers.retry')} · ${follower.title[language]}`}
      preview={
        <Explained text={t('followers.retryPreview')}>
          <ol className={styles.letters}>
            {follower.letters.map(({ event, error, tries }) => (
              <li key={event}>
                <EventName event={event} /> <small className="muted">{t('followers.tries', { n: tries })}</small>
                <div className="muted">{error}</div>
              </li>
            ))}
          </ol>
        </Explained>
      }
      confirmLabel={t('followers.retry')}
      run={(body, idempotencyKey) => post('/followers/:name/retry', { name: follower.name, body, idempotencyKey })}
      doneMessage={t('followers.retryDone')}
      onClose={onClose}
    >
      <ReasonField name="reason" />
    </ActionDialog>
  )
}
