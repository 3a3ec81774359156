import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { AllocationView, CreditView } from '../../../server/business/policy/collection/collection.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Facts } from '../components/Facts.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useOpen } from '../components/useOpen.ts'
import { AllocateDialog } from './AllocateDialog.tsx'
import { AttributeDialog } from './AttributeDialog.tsx'
import type { CreditDialogName } from './creditDialog.ts'
import { RefundDialog, UnmarkDialog } from './RefundDialogs.tsx'
import { RelationText } from './RelationText.tsx'
import { RestOf } from './RestOf.tsx'

export function CreditPage() {
  const { number = '' } = useParams()
  const credit = useAnswer('/bank-credits/:number', { number })
  return <ResourceView query={credit}>{(data) => <CreditDetails credit={data} />}</ResourceView>
}

/** One credit: whose it is, which premium it paid and what is left. */
function CreditDetails({ credit }: { readonly credit: CreditView }) {
  const { t } = useTranslation()
  const { open, show, close } = useOpen<CreditDialogName>()
  const { number, refund } = credit
  return (
    <ObjectPage
      kind={t('kind.bankCredit')}
      number={number}
      status={<StateTag kind="bankCredit" state={credit.state} />}
      figures={[
        { label: t('credits.amount'), value: <AmountText fen={credit.amountFen} /> },
        { label: t('credits.unallocated'), value: <AmountText fen={credit.unallocatedFen} /> },
        { label: t('credits.bookedOn'), value: <CivilDateText date={credit.bookedOn} /> },
        { label: t('credits.age'), value: t('credits.ageDays', { n: credit.ageDays }) },
      ]}
      allowedEvents={credit.allowedEvents}
      actions={[
        { event: 'allocate', label: t('credits.allocate'), kind: 'primary', onClick: show('allocate') },
        { event: 'attribute', label: t('credits.attribute'), onClick: show('attribute') },
        { event: 'markForRefund', label: t('credits.markForRefund'), onClick: show('markForRefund') },
        { event: 'unmark', label: t('credits.unmark'), onClick: show('unmark') },
      ]}
      aside={<Timeline path="/bank-credits/:number/history" number={number} />}
    >
      <Section title={t('credits.facts')}>
        <Facts
          facts={[
            { label: t('credits.payer'), value: credit.payer || '—' },
            { label: t('credits.payerAccount'), value: <span className="tabular">{credit.payerAccount ?? '—'}</span> },
            {
              label: t('credits.onFile'),
              value: credit.payerId === null ? '—' : <OrganisationName id={credit.payerId} />,
            },
            { label: t('credits.standing'), value: <RestOf credit={credit} /> },
            { label: t('credits.reference'), value: <span className="tabular">{credit.reference}</span> },
            { label: t('credits.statement'), value: <ObjectLink kind="bankStatement" number={credit.statementNo} /> },
            { label: t('credits.account'), value: <ObjectLink kind="bankAccount" number={credit.bankAccountNo} /> },
            { label: t('credits.text'), value: credit.text || '—', wide: true },
          ]}
        />
      </Section>
      <Section title={t('credits.allocations')} flush>
        <Allocations allocations={credit.allocations} />
      </Section>
      {refund && (
        <Section title={t('credits.refund')}>
          <Facts
            facts={[
              { label: t('credits.amount'), value: <AmountText fen={refund.amountFen} /> },
              { label: t('credits.accountHolder'), value: refund.accountHolder },
              { label: t('credits.accountNumber'), value: <span className="tabular">{refund.accountNumber}</span> },
              { label: t('credits.identityCheck'), value: refund.identityCheck ?? t('credits.toPayer') },
              { label: t('credits.consent'), value: refund.consent ?? t('credits.toPayer') },
              { label: t('credits.refundBy'), value: refund.markedByName },
              { label: t('form.reason'), value: refund.reason, wide: true },
            ]}
          />
        </Section>
      )}
      {open === 'allocate' && <AllocateDialog credit={credit} onClose={close} />}
      {open === 'attribute' && <AttributeDialog credit={credit} onClose={close} />}
      {open === 'markForRefund' && <RefundDialog credit={credit} onClose={close} />}
      {open === 'unmark' && <UnmarkDialog credit={credit} onClose={close} />}
    </ObjectPage>
  )
}

function Allocations({ allocations }: { readonly allocations: readonly AllocationView[] }) {
  const { t } = useTranslation()
  const columns: Column<AllocationView>[] = [
    {
      key: 'policy',
      title: t('credits.policies'),
      render: ({ policyNo }) => <ObjectLink kind="policy" number={policyNo} />,
    },
    {
      key: 'holder',
      title: t('credits.holder'),
      wordy: true,
      render: ({ holderId }) => <OrganisationName id={holderId} />,
    },
    {
      key: 'amount',
      title: t('credits.amount'),
      align: 'right',
      render: ({ amountFen }) => <AmountText fen={amountFen} />,
    },
    { key: 'relation', title: t('credits.relation'), render: ({ relation }) => <RelationText relation={relation} /> },
    { key: 'by', title: t('credits.allocatedBy'), render: ({ allocatedByName }) => allocatedByName },
    { key: 'at', title: t('credits.allocatedAt'), render: ({ allocatedAt }) => <InstantText at={allocatedAt} /> },
    {
      key: 'reversed',
      title: t('credits.reversedBy'),
      render: ({ reversedBy }) => <ObjectLink kind="pendingChange" number={reversedBy} />,
    },
  ]
  return (
    <DataTable
      caption={t('credits.allocations')}
      columns={columns}
      rows={allocations}
      rowKey={({ policyNo, allocatedAt }) => `${policyNo} ${allocatedAt}`}
      empty={<EmptyState title={t('credits.noAllocations')} />}
    />
  )
}
