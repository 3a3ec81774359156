import { Alert } from 'antd'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'

/** Says that there is no network while there is none; what is typed stays where it is. */
export function OfflineNotice() {
  const { t } = useTranslation()
  const online = useSyncExternalStore(watchNetwork, () => navigator.onLine)
  return online ? null : <Alert banner type="warning" role="status" title={t('problem.offline')} />
}

function watchNetwork(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
