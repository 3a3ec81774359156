import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { EmptyState } from '../components/EmptyState.tsx'

/** A page that failed to show, as when a new version of the client was put in place: reloading helps. */
export function ErrorPage() {
  const { t } = useTranslation()
  const error = useRouteError()
  return (
    <EmptyState
      title={t('errorPage.title')}
      hint={error instanceof Error ? error.message : t('errorPage.hint')}
      action={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('action.reload')}
        </Button>
      }
    />
  )
}
