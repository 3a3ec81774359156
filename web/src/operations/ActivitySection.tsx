import { useTranslation } from 'react-i18next'
import type { ActivityView } from '../../../server/business/desk/audit/audit.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { addDays, formatCount } from '../format.ts'
import { eventKey } from '../i18n/eventKey.ts'
import { useCodeText } from '../i18n/i18n.ts'
import { useSession } from '../session/session.ts'

/** The first and the last day that are shown, counted in. */
const DAYS_BEFORE = 6

/** How often what happened on the last seven business dates. */
export function ActivitySection() {
  const { t } = useTranslation()
  const label = useCodeText()
  const { businessDate: to } = useSession()
  const activity = useAnswer('/audit/activity', { from: addDays(to, -DAYS_BEFORE), to })
  const columns: Column<ActivityView>[] = [
    { key: 'day', title: t('audit.activity.day'), render: ({ day }) => <CivilDateText date={day} /> },
    { key: 'type', title: t('audit.type'), wordy: true, render: ({ type }) => label('event', eventKey(type)) },
    {
      key: 'count',
      title: t('audit.activity.count'),
      align: 'right',
      render: ({ count }) => <span className="tabular">{formatCount(count)}</span>,
    },
  ]
  return (
    <Section title={t('audit.activity.title')} flush>
      <ResourceView query={activity}>
        {({ items }) => (
          <DataTable
            caption={t('audit.activity.title')}
            columns={columns}
            rows={items}
            rowKey={({ day, kind, type }) => `${day} ${kind} ${type}`}
            empty={<EmptyState title={t('audit.activity.empty')} />}
          />
        )}
      </ResourceView>
    </Section>
  )
}
