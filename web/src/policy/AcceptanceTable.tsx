import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AcceptanceEvent, AcceptanceView } from '../../../server/business/policy/policy/policy.contract.ts'
import styles from '../attachments/attachments.module.css'
import { contentPath } from '../attachments/contentPath.ts'
import { FileButtons } from '../attachments/FileButtons.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { StateTag } from '../components/StateTag.tsx'

type Act = (event: AcceptanceEvent, acceptance: AcceptanceView) => void

interface AcceptanceTableProps {
  /** Absent while loading. */
  readonly records: readonly AcceptanceView[] | undefined
  readonly error: Error | null
  readonly nameOf: (acceptance: AcceptanceView) => string
  readonly onAct: Act
}

/** Records of acceptance, object by object, the latest first. */
export function AcceptanceTable({ records, error, nameOf, onAct }: AcceptanceTableProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('policies.acceptances')}
      columns={[
        { key: 'object', title: t('policies.equipment'), wordy: true, render: nameOf },
        {
          key: 'standing',
          title: t('policies.state'),
          render: ({ standing, reason }) => (
            <span className={styles.stacked}>
              <span>
                <StateTag kind="acceptance" state={standing} />
              </span>
              {reason && <q className="muted">{reason}</q>}
            </span>
          ),
        },
        {
          key: 'acceptedOn',
          title: t('policies.acceptedOn'),
          render: ({ acceptedOn }) => (
            <span className={styles.whole}>
              <CivilDateText date={acceptedOn} />
            </span>
          ),
        },
        {
          key: 'certificate',
          title: t('policies.acceptancePaper'),
          render: (acceptance) => <Certificate acceptance={acceptance} />,
        },
        {
          key: 'by',
          title: t('policies.acceptedBy'),
          wordy: true,
          render: ({ acceptedBy, recordedBy, recordedAt }) => (
            <span className={styles.stacked}>
              <OrganisationName id={acceptedBy} />
              <span className="muted">
                {recordedBy.name} <InstantText at={recordedAt} />
              </span>
            </span>
          ),
        },
        ...(records?.some(({ allowedEvents }) => allowedEvents.length > 0)
          ? [
              {
                key: 'actions',
                title: t('attachments.actions'),
                render: (acceptance: AcceptanceView) => (
                  <Actions acceptance={acceptance} name={nameOf(acceptance)} onAct={onAct} />
                ),
              },
            ]
          : []),
      ]}
      error={error}
      rows={records}
      rowKey={({ number }) => number}
      empty={<EmptyState title={t('policies.acceptanceNone')} hint={t('policies.acceptanceHint')} />}
    />
  )
}

function Certificate({ acceptance: { certificateNo, paper } }: { readonly acceptance: AcceptanceView }) {
  if (!paper) return '—'
  return (
    <span className={styles.stacked}>
      {certificateNo}
      <span className={styles.actions}>
        <FileButtons file={{ ...paper, path: contentPath(paper.attachmentNo) }} />
      </span>
    </span>
  )
}

interface ActionsProps {
  readonly acceptance: AcceptanceView
  readonly name: string
  readonly onAct: Act
}

function Actions({ acceptance, name, onAct }: ActionsProps) {
  const { t } = useTranslation()
  return (
    <span className={styles.actions}>
      {acceptance.allowedEvents.map(({ event, allowed }) => (
        <Button
          key={event}
          size="small"
          danger={event === 'withdraw'}
          disabled={!allowed}
          aria-label={t(`policies.${event}AcceptanceOf`, { name })}
          onClick={() => onAct(event, acceptance)}
        >
          {t(`policies.${event}Acceptance`)}
        </Button>
      ))}
    </span>
  )
}
