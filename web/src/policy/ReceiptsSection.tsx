import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type {
  PolicyView,
  ReceiptReversalBody,
  ReceiptView,
} from '../../../server/business/policy/policy/policy.contract.ts'
import { post } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { RelationText } from '../collection/RelationText.tsx'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Explained } from '../components/Explained.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { Section } from '../components/Section.tsx'

interface ReceiptsSectionProps {
  readonly policy: Pick<PolicyView, 'number' | 'version'>
}

/** Premium a policy received, from whom, and what may be asked about each receipt. */
export function ReceiptsSection({ policy }: ReceiptsSectionProps) {
  const { t } = useTranslation()
  const [reversed, setReversed] = useState<ReceiptView | null>(null)
  const receipts = useAnswer('/policies/:number/premium-receipts', { number: policy.number })
  const columns: Column<ReceiptView>[] = [
    {
      key: 'receivedOn',
      title: t('receipts.receivedOn'),
      render: ({ receivedOn }) => <CivilDateText date={receivedOn} />,
    },
    {
      key: 'amount',
      title: t('receipts.amount'),
      align: 'right',
      render: ({ amountFen }) => <AmountText fen={amountFen} />,
    },
    {
      key: 'payer',
      title: t('receipts.payer'),
      wordy: true,
      render: ({ payer, payerAccount }) => (
        <>
          {payer || '—'} {payerAccount && <small className="muted">{payerAccount}</small>}
        </>
      ),
    },
    {
      key: 'relation',
      title: t('receipts.relation'),
      render: ({ payerRelation }) => <RelationText relation={payerRelation} />,
    },
    { key: 'reference', title: t('receipts.reference'), render: ({ reference }) => reference },
    {
      key: 'credit',
      title: t('receipts.credit'),
      render: ({ creditNo }) => <ObjectLink kind="bankCredit" number={creditNo} />,
    },
    { key: 'by', title: t('receipts.recordedBy'), render: ({ recordedByName }) => recordedByName },
    {
      key: 'state',
      title: t('receipts.state'),
      render: (receipt) =>
        receipt.reversedAt !== null ? (
          t('receipts.reversed')
        ) : receipt.allowedEvents.some(({ allowed }) => allowed) ? (
          <Button size="small" onClick={() => setReversed(receipt)}>
            {t('receipts.reverse')}
          </Button>
        ) : (
          t('receipts.stands')
        ),
    },
  ]
  return (
    <Section title={t('receipts.title')} flush>
      <DataTable
        caption={t('receipts.title')}
        columns={columns}
        rows={receipts.data?.items}
        error={receipts.error}
        rowKey={({ receiptNo }) => String(receiptNo)}
        empty={<EmptyState title={t('receipts.empty')} />}
      />
      {reversed && <ReverseDialog policy={policy} receipt={reversed} onClose={() => setReversed(null)} />}
    </Section>
  )
}

interface ReverseDialogProps extends ReceiptsSectionProps {
  readonly receipt: ReceiptView
  readonly onClose: () => void
}

/** Asks a second person to take a receipt back. */
function ReverseDialog({ policy, receipt, onClose }: ReverseDialogProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <ActionDialog<ReceiptReversalBody>
      title={t('receipts.reverse')}
      danger
      preview={
        <Explained text={t('receipts.reversePreview')}>
          <PreviewFacts
            facts={[
              { label: t('receipts.amount'), value: <AmountText fen={receipt.amountFen} /> },
              { label: t('receipts.payer'), value: receipt.payer || '—' },
            ]}
          />
        </Explained>
      }
      confirmLabel={t('pendingChanges.propose')}
      run={async (body, idempotencyKey) => {
        const change = await post('/policies/:number/premium-receipts/:receiptNo/reversals', {
          number: policy.number,
          receiptNo: receipt.receiptNo,
          version: policy.version,
          idempotencyKey,
          body,
        })
        void navigate(`/pending-changes/${change.number}`)
      }}
      doneMessage={t('pendingChanges.proposed')}
      onClose={onClose}
    >
      <ReasonField name="reason" />
    </ActionDialog>
  )
}
