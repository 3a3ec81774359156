import { useTranslation } from 'react-i18next'
import type { AuditEventView } from '../../../server/business/desk/audit/audit.contract.ts'
import { ActorName } from '../components/ActorName.tsx'
import type { Column } from '../components/DataTable.tsx'
import { Fingerprint } from '../components/Fingerprint.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { eventKey } from '../i18n/eventKey.ts'
import { useCodeText } from '../i18n/i18n.ts'
import { addressOfRecord } from '../record/addressOfRecord.ts'
import { ActivitySection } from './ActivitySection.tsx'
import { StreamLink } from './StreamLink.tsx'

/** Who did what when, over all cases the person may know of. */
export function AuditPage() {
  const { t } = useTranslation()
  const label = useCodeText()
  const columns: Column<AuditEventView>[] = [
    { key: 'at', title: t('audit.at'), sort: 'at', render: ({ at }) => <InstantText at={at} /> },
    { key: 'type', title: t('audit.type'), render: ({ type }) => label('event', eventKey(type)) },
    { key: 'stream', title: t('audit.stream'), render: ({ stream }) => <StreamLink stream={stream} /> },
    {
      key: 'actor',
      title: t('audit.actor'),
      wordy: true,
      render: ({ actor }) => <ActorName actor={actor} />,
    },
    {
      key: 'reason',
      title: t('audit.reason'),
      wordy: true,
      render: ({ reason }) => reason ?? <span className="muted">—</span>,
    },
    {
      key: 'hash',
      title: t('audit.hash'),
      render: ({ hash, seq }) => (
        <>
          #{seq} <Fingerprint hash={hash} />
        </>
      ),
    },
  ]
  return (
    <div className="stack">
      <ListPage
        title={t('audit.title')}
        intro={t('audit.intro')}
        path="/audit/events"
        columns={columns}
        defaultSort="-at"
        filters={[
          { name: 'q', label: t('list.search'), kind: 'text' },
          { name: 'from', label: t('audit.from'), kind: 'date' },
          { name: 'to', label: t('audit.to'), kind: 'date' },
        ]}
        rowKey={({ id }) => id}
        rowPath={addressOfRecord}
        emptyHint={t('audit.emptyHint')}
      />
      <ActivitySection />
    </div>
  )
}
