import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { AuditEventView, AuditStateView } from '../../../server/business/desk/audit/audit.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { ActorName } from '../components/ActorName.tsx'
import type { Column } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Facts } from '../components/Facts.tsx'
import { Fingerprint } from '../components/Fingerprint.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ListPanel } from '../components/ListPanel.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { eventKey } from '../i18n/eventKey.ts'
import { useCodeText, useLanguage } from '../i18n/i18n.ts'
import { StreamLink } from '../operations/StreamLink.tsx'
import { addressOfRecord } from './addressOfRecord.ts'
import { ChangesTable } from './ChangesTable.tsx'
import { MomentForm } from './MomentForm.tsx'
import { RecordValue } from './RecordValue.tsx'
import styles from './record.module.css'
import { recordWords } from './recordWords.ts'

/** A document of any kind after one of its events, or as of a moment: what changed then, and all it contained. */
export function RecordPage() {
  const { t } = useTranslation()
  const [query, setQuery] = useSearchParams()
  const stream = query.get('stream') ?? ''
  const [seq, asOf] = [query.get('seq'), query.get('asOf')]
  const state = useAnswer(
    '/audit/state',
    stream === '' ? null : { stream, ...(seq && { seq: Number(seq) }), ...(asOf && { asOf }) },
  )
  if (stream === '')
    return (
      <div className="stack">
        <PageHeader title={t('record.title')} intro={t('record.intro')} />
        <EmptyState title={t('record.choose')} action={<Link to="/audit">{t('menu.audit')}</Link>} />
      </div>
    )
  return (
    <div className="stack">
      <PageHeader title={t('record.title')} intro={t('record.intro')} />
      <MomentForm onChoose={(moment) => setQuery({ stream, asOf: moment })} />
      <ResourceView query={state}>{(told) => <Told state={told} />}</ResourceView>
      <Events stream={stream} shown={state.data?.seq} />
      {state.data && <Whole state={state.data} />}
    </div>
  )
}

function Told({ state }: { readonly state: AuditStateView }) {
  const { t } = useTranslation()
  const textOf = useCodeText()
  const words = useRecordWords(state)
  const { stream, type, at, actor, reason, seq, hash, createdAt, changes } = state
  return (
    <>
      <Section title={t('record.shown')}>
        <Facts
          facts={[
            { label: t('record.document'), value: <StreamLink stream={stream} /> },
            { label: t('record.event'), value: textOf('event', eventKey(type)) },
            { label: t('record.at'), value: <InstantText at={at} /> },
            { label: t('record.by'), value: <ActorName actor={actor} /> },
            { label: t('record.seq'), value: `#${seq}` },
            { label: t('record.hash'), value: <Fingerprint hash={hash} /> },
            { label: t('record.created'), value: <InstantText at={createdAt} /> },
            ...(reason ? [{ label: t('record.reason'), value: reason, wide: true }] : []),
          ]}
        />
      </Section>
      <Section title={t('record.changed')} flush={changes.length > 0}>
        {changes.length > 0 ? (
          <ChangesTable changes={changes} words={words} />
        ) : (
          <p className="muted">{t(seq === 1 ? 'record.first' : 'record.nothingChanged')}</p>
        )}
      </Section>
    </>
  )
}

function Whole({ state }: { readonly state: AuditStateView }) {
  const { t } = useTranslation()
  const words = useRecordWords(state)
  const marked = new Set(state.changes.map(({ path }) => String(path[0])))
  return (
    <Section title={t('record.whole')}>
      <RecordValue value={state.content} words={words} field="" marked={marked} />
    </Section>
  )
}

function useRecordWords({ stream, labels }: AuditStateView) {
  const textOf = useCodeText()
  const language = useLanguage()
  return recordWords({ kind: stream.slice(0, stream.indexOf(':')), labels, language, textOf })
}

function Events({ stream, shown }: { readonly stream: string; readonly shown: number | undefined }) {
  const { t } = useTranslation()
  const textOf = useCodeText()
  const columns: Column<AuditEventView>[] = [
    { key: 'at', title: t('record.at'), render: ({ at }) => <InstantText at={at} /> },
    {
      key: 'type',
      title: t('record.event'),
      wordy: true,
      render: ({ type, seq }) => (
        <>
          {textOf('event', eventKey(type))}
          {seq === shown && <span className={styles.mark}>{t('record.shown')}</span>}
        </>
      ),
    },
    { key: 'actor', title: t('record.by'), wordy: true, render: ({ actor }) => <ActorName actor={actor} /> },
    { key: 'seq', title: t('record.seq'), render: ({ seq }) => <span className="tabular">#{seq}</span> },
  ]
  return (
    <ListPanel
      title={t('record.events')}
      path="/audit/events"
      columns={columns}
      defaultSort="-at"
      fixed={{ stream }}
      rowKey={({ id }) => id}
      rowPath={addressOfRecord}
      emptyHint={t('record.emptyHint')}
    />
  )
}
