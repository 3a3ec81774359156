import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowerView } from '../../../server/platform/operations/operations.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { formatCount } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { usePermission } from '../session/session.ts'
import { LagText } from './LagText.tsx'
import { RetryFollowerDialog } from './RetryFollowerDialog.tsx'

/** What follows the seals: how far, how far behind, and what was put aside. */
export function FollowersSection() {
  const { t } = useTranslation()
  const language = useLanguage()
  const retries = usePermission('job.run')
  const [retrying, setRetrying] = useState<FollowerView | null>(null)
  const followers = useAnswer('/followers', {}, () => true)
  const columns: Column<FollowerView>[] = [
    { key: 'name', title: t('followers.name'), render: ({ title }) => title[language] },
    {
      key: 'seal',
      title: t('followers.seal'),
      align: 'right',
      render: ({ seal }) => <span className="tabular">{formatCount(seal)}</span>,
    },
    {
      key: 'lag',
      title: t('followers.lag'),
      align: 'right',
      render: ({ lagSeconds, alertSeconds }) => <LagText seconds={lagSeconds} alertSeconds={alertSeconds} />,
    },
    {
      key: 'rebuild',
      title: t('followers.rebuild'),
      align: 'right',
      render: ({ rebuildSeal }) =>
        rebuildSeal === null ? (
          <span className="muted">—</span>
        ) : (
          <span className="tabular">{formatCount(rebuildSeal)}</span>
        ),
    },
    {
      key: 'deadLetters',
      title: t('followers.deadLetters'),
      align: 'right',
      render: ({ deadLetters }) => <span className="tabular">{formatCount(deadLetters)}</span>,
    },
  ]
  const action: Column<FollowerView> = {
    key: 'action',
    title: t('jobs.action'),
    align: 'right',
    render: (follower) =>
      follower.deadLetters > 0 && (
        <Button
          size="small"
          onClick={() => setRetrying(follower)}
          aria-label={`${t('followers.retry')} ${follower.title[language]}`}
        >
          {t('followers.retry')}
        </Button>
      ),
  }
  return (
    <Section title={t('followers.title')} flush>
      <ResourceView query={followers}>
        {({ items }) => (
          <DataTable
            caption={t('followers.title')}
            columns={retries && items.some(({ deadLetters }) => deadLetters > 0) ? [...columns, action] : columns}
            rows={items}
            rowKey={({ name }) => name}
            empty={<EmptyState title={t('list.empty')} />}
          />
        )}
      </ResourceView>
      {retrying && <RetryFollowerDialog follower={retrying} onClose={() => setRetrying(null)} />}
    </Section>
  )
}
