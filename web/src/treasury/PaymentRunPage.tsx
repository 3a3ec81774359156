import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { RunView, StampView } from '../../../server/business/treasury/paymentRun/paymentRun.contract.ts'
import { fileAddress } from '../api/asking.ts'
import { useAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { Facts } from '../components/Facts.tsx'
import { Fingerprint } from '../components/Fingerprint.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useChosen } from '../components/useChosen.ts'
import { useOpen } from '../components/useOpen.ts'
import { ItemsTable } from './ItemsTable.tsx'
import { LeftOutTable } from './LeftOutTable.tsx'
import { RunDialog, type RunDialogName } from './RunDialogs.tsx'

export function PaymentRunPage() {
  const { number = '' } = useParams()
  const run = useAnswer('/payment-runs/:number', { number })
  return <ResourceView query={run}>{(data) => <RunDetails run={data} />}</ResourceView>
}

/** One payment run: what is in it, who decided what, what the bank made of it. */
function RunDetails({ run }: { readonly run: RunView }) {
  const { t } = useTranslation()
  const { open, show, close } = useOpen<RunDialogName>()
  const chosen = useChosen<RunView['items'][number]>(({ number }) => number, `${run.number} ${run.version}`)
  const { number, sums, file, leftOut } = run
  const removes = run.allowedEvents.some(({ event, allowed }) => event === 'removeItems' && allowed)
  return (
    <ObjectPage
      kind={t('kind.paymentRun')}
      number={number}
      status={<StateTag kind="paymentRun" state={run.state} />}
      extra={
        file && (
          <Button
            size="small"
            className="no-print"
            href={fileAddress('/payment-runs/:number/file', { number })}
            download
          >
            {t('runs.download')}
          </Button>
        )
      }
      figures={[
        { label: t('runs.total'), value: <AmountText fen={run.totalFen} /> },
        { label: t('runs.paid'), value: <AmountText fen={sums.paidFen} /> },
        { label: t('runs.failed'), value: <AmountText fen={sums.failedFen} /> },
        { label: t('runs.left'), value: <AmountText fen={sums.leftFen} /> },
      ]}
      allowedEvents={run.allowedEvents}
      actions={[
        { event: 'check', label: t('runs.check'), kind: 'primary', onClick: show('check') },
        { event: 'approve', label: t('runs.approve'), kind: 'primary', onClick: show('approve') },
        { event: 'send', label: t('runs.send'), kind: 'primary', onClick: show('send') },
        { event: 'takeResult', label: t('runs.takeResult'), kind: 'primary', onClick: show('takeResult') },
        { event: 'book', label: t('runs.book'), kind: 'primary', onClick: show('book') },
        { event: 'close', label: t('runs.close'), onClick: show('close') },
        ...(chosen.rows.length > 0
          ? [{ event: 'removeItems' as const, label: t('runs.removeItems'), onClick: show('removeItems') }]
          : []),
        { event: 'cancel', label: t('runs.cancel'), kind: 'danger', onClick: show('cancel') },
      ]}
      aside={<Timeline path="/payment-runs/:number/history" number={number} />}
    >
      <Section title={t('runs.items')} flush>
        {removes && <p className="muted">{t('runs.chooseToRemove')}</p>}
        <ItemsTable items={run.items} selection={removes ? chosen.selection : undefined} />
      </Section>
      {leftOut.length > 0 && (
        <Section title={t('runs.leftOut')} flush>
          <LeftOutTable leftOut={leftOut} />
        </Section>
      )}
      <Section title={t('runs.decided')}>
        <Facts
          facts={[
            { label: t('runs.payer'), value: <ObjectLink kind="bankAccount" number={run.payer.bankAccountNo} /> },
            { label: t('runs.executeOn'), value: <CivilDateText date={run.executeOn} /> },
            { label: t('runs.preparedBy'), value: <Stamped stamp={run.preparedBy} /> },
            { label: t('runs.checkedBy'), value: <Stamped stamp={run.checkedBy} /> },
            { label: t('runs.approvedBy'), value: <Stamped stamp={run.approvedBy} /> },
            { label: t('runs.sentBy'), value: <Stamped stamp={file} /> },
            ...(file
              ? [
                  { label: t('runs.format'), value: t(`runs.formats.${file.format}`) },
                  { label: t('runs.hash'), value: <Fingerprint hash={file.sha256} /> },
                ]
              : []),
            { label: t('runs.debited'), value: <AmountText fen={run.debitedFen} /> },
            ...(run.cancelled ? [{ label: t('runs.cancelled'), value: run.cancelled.reason, wide: true }] : []),
            ...run.results.map((result) => ({
              label: t('runs.resultFile'),
              value: t('runs.resultOf', { file: result.fileName, paid: result.paid, failed: result.failed }),
              wide: true,
            })),
          ]}
        />
      </Section>
      {open && <RunDialog name={open} run={run} chosen={chosen.rows} onClose={close} />}
    </ObjectPage>
  )
}

const Stamped = ({ stamp }: { readonly stamp: StampView | null }) =>
  stamp ? (
    <>
      {stamp.name} · <InstantText at={stamp.at} />
    </>
  ) : (
    '—'
  )
