import { Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileFormat, ItemView, RunView } from '../../../server/business/treasury/paymentRun/paymentRun.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { Explained } from '../components/Explained.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { formatCount } from '../format.ts'
import { ResultDialog } from './ResultDialog.tsx'

/** The dialogs about a run, by the event each is for. */
export type RunDialogName = RunView['allowedEvents'][number]['event']

interface RunDialogProps {
  readonly name: RunDialogName
  readonly run: RunView
  /** Items that are chosen. */
  readonly chosen: readonly ItemView[]
  readonly onClose: () => void
}

/** Asks before anything binds, and says what it means. */
export function RunDialog({ name, ...props }: RunDialogProps) {
  switch (name) {
    case 'takeResult':
      return <ResultDialog {...props} />
    case 'send':
      return <SendDialog {...props} />
    case 'removeItems':
      return <RemoveDialog {...props} />
    case 'cancel':
      return <CancelDialog {...props} />
    case 'book':
      return <BookDialog {...props} />
    default:
      return <PlainDialog name={name} {...props} />
  }
}

type DialogProps = Omit<RunDialogProps, 'name'>

/** What a run comes to, as whoever decides sees it. */
function Sums({ run, children }: { readonly run: RunView; readonly children: string }) {
  const { t } = useTranslation()
  return (
    <Explained text={children}>
      <PreviewFacts
        facts={[
          { label: t('runs.itemCount'), value: formatCount(run.itemCount) },
          { label: t('runs.total'), value: <AmountText fen={run.totalFen} /> },
          { label: t('runs.payer'), value: `${run.payer.bank} ${run.payer.accountNumber}` },
        ]}
      />
    </Explained>
  )
}

function PlainDialog({ name, run, onClose }: DialogProps & { readonly name: 'check' | 'approve' | 'close' }) {
  const { t } = useTranslation()
  const { number, version, totalFen, itemCount } = run
  const acts = {
    check: () => post('/payment-runs/:number/check', { number, version }),
    approve: (idempotencyKey: string) =>
      post('/payment-runs/:number/approval', { number, version, idempotencyKey, body: { totalFen, itemCount } }),
    close: () => post('/payment-runs/:number/closing', { number, version }),
  }
  return (
    <ActionDialog<object>
      title={t(`runs.${name}`)}
      preview={<Sums run={run}>{t(`runs.${name}Preview`)}</Sums>}
      confirmLabel={t(`runs.${name}`)}
      run={(_, key) => acts[name](key)}
      doneMessage={t(`runs.${name}Done`)}
      labelOf={itemLabel(run)}
      onClose={onClose}
    />
  )
}

/** What people call an item that failed: its case. */
const itemLabel = (run: RunView) => (field: string) => {
  const line = Number(/^items\.(\d+)/.exec(field)?.[1] ?? -1) + 1
  return run.items.find((item) => item.line === line)?.caseNo ?? ''
}

const FORMATS: readonly FileFormat[] = ['pain09', 'pain03', 'csv']

function SendDialog({ run, onClose }: DialogProps) {
  const { t } = useTranslation()
  const { number, version } = run
  return (
    <ActionDialog<{ readonly format: FileFormat }>
      title={t('runs.send')}
      preview={<Sums run={run}>{t('runs.sendPreview')}</Sums>}
      confirmLabel={t('runs.send')}
      initialValues={{ format: 'pain09' }}
      run={({ format }, idempotencyKey) =>
        post('/payment-runs/:number/file', { number, version, idempotencyKey, body: { format } })
      }
      doneMessage={t('runs.sendDone')}
      labelOf={itemLabel(run)}
      onClose={onClose}
    >
      <Form.Item name="format" label={t('runs.format')} rules={[{ required: true, message: t('form.required') }]}>
        <Select options={FORMATS.map((value) => ({ value, label: t(`runs.formats.${value}`) }))} />
      </Form.Item>
    </ActionDialog>
  )
}

function ReasonDialog(props: {
  readonly title: string
  readonly preview: ReactNode
  readonly danger?: boolean
  readonly doneMessage: string
  readonly run: (reason: string) => Promise<unknown>
  readonly onClose: () => void
}) {
  const { run, title, ...rest } = props
  return (
    <ActionDialog<{ readonly reason: string }>
      title={title}
      confirmLabel={title}
      run={({ reason }) => run(reason)}
      {...rest}
    >
      <ReasonField name="reason" />
    </ActionDialog>
  )
}

function RemoveDialog({ run, chosen, onClose }: DialogProps) {
  const { t } = useTranslation()
  const { number, version } = run
  const itemNos = chosen.map((item) => item.number)
  return (
    <ReasonDialog
      title={t('runs.removeItems')}
      preview={<Explained text={t('runs.removePreview', { items: itemNos.join(' ') })} />}
      doneMessage={t('runs.removeDone')}
      run={(reason) => post('/payment-runs/:number/removals', { number, version, body: { itemNos, reason } })}
      onClose={onClose}
    />
  )
}

function CancelDialog({ run, onClose }: DialogProps) {
  const { t } = useTranslation()
  const { number, version } = run
  return (
    <ReasonDialog
      title={t('runs.cancel')}
      preview={<Sums run={run}>{t('runs.cancelPreview')}</Sums>}
      danger
      doneMessage={t('runs.cancelDone')}
      run={(reason) => post('/payment-runs/:number/cancellation', { number, version, body: { reason } })}
      onClose={onClose}
    />
  )
}

/** Books what the bank paid, round by round, until only what is refused is left. */
function BookDialog({ run, onClose }: DialogProps) {
  const { t } = useTranslation()
  const { number } = run
  const book = async () => {
    let now: RunView
    do now = await post('/payment-runs/:number/bookings', { number })
    while (now.items.some(({ state }) => state === 'reported'))
  }
  return (
    <ActionDialog<object>
      title={t('runs.book')}
      preview={<Sums run={run}>{t('runs.bookPreview')}</Sums>}
      confirmLabel={t('runs.book')}
      run={book}
      doneMessage={t('runs.bookDone')}
      onClose={onClose}
    />
  )
}
