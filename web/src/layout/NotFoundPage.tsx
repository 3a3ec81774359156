import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '../components/EmptyState.tsx'
import { PageHeader } from '../components/PageHeader.tsx'

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <div className="stack">
      <PageHeader title={t('notFound.title')} />
      <EmptyState title={t('notFound.hint')} action={<Link to="/">{t('menu.home')}</Link>} />
    </div>
  )
}
