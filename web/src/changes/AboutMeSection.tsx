import { useTranslation } from 'react-i18next'
import { useKeptAnswer } from '../api/hooks.ts'
import { DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Section } from '../components/Section.tsx'
import { useSession } from '../session/session.ts'
import { useChangeColumns } from './ChangesPage.tsx'

/** Changes of the person's own access: who asked for them, who agreed, and where to say no. */
export function AboutMeSection() {
  const { t } = useTranslation()
  const { user } = useSession()
  const changes = useKeptAnswer('/pending-changes', { person: user.id, limit: 50 })
  const columns = useChangeColumns().filter(({ key }) => key !== 'title' && key !== 'organisation')
  return (
    <Section title={t('pendingChanges.aboutMe')} flush>
      <DataTable
        caption={t('pendingChanges.aboutMe')}
        columns={columns}
        error={changes.error}
        rows={changes.data?.items}
        rowKey={({ number }) => number}
        rowPath={({ number }) => `/pending-changes/${number}`}
        empty={<EmptyState title={t('pendingChanges.aboutMeEmpty')} />}
      />
    </Section>
  )
}
