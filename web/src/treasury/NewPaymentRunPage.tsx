import { Form, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BankAccountPurpose } from '../../../server/business/party/banking/banking.contract.ts'
import type {
  PayableKind,
  PayableView,
  RunView,
} from '../../../server/business/treasury/paymentRun/paymentRun.contract.ts'
import { post } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { AccountSelect } from '../banking/AccountSelect.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { FailureList } from '../components/FailureList.tsx'
import { FormPage } from '../components/FormPage.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { useChosen } from '../components/useChosen.ts'
import { formatCount } from '../format.ts'
import { useSession } from '../session/session.ts'
import { CaseLink } from './CaseLink.tsx'
import { TargetText } from './TargetText.tsx'

interface PreparationValues {
  readonly bankAccountNo: string
  readonly executeOn: string
}

const KINDS: readonly PayableKind[] = ['claim', 'premiumRefund', 'creditRefund']
const PURPOSES: readonly BankAccountPurpose[] = ['general', 'premium', 'claims']

/** A payment run of what is owed now: chosen from the list, or all of it. */
export function NewPaymentRunPage() {
  const { t } = useTranslation()
  const { organisation, businessDate } = useSession()
  const [kind, setKind] = useState<PayableKind | undefined>(undefined)
  const [accounts, setAccounts] = useState<ReadonlyMap<string, string>>(new Map())
  const payables = useAnswer('/payables', kind === undefined ? {} : { kind })
  const chosen = useChosen<PayableView>(({ source }) => source, kind ?? '')
  const totalFen = chosen.rows.reduce((sum, { amountFen }) => sum + amountFen, 0)
  const required = [{ required: true, message: t('form.required') }]
  return (
    <FormPage<PreparationValues, RunView>
      title={t('runs.prepare')}
      intro={t('runs.prepareIntro')}
      section={t('runs.section')}
      initialValues={{ executeOn: businessDate }}
      submitLabel={t('runs.prepareSubmit')}
      run={(values, idempotencyKey) =>
        post('/payment-runs', {
          idempotencyKey,
          body: {
            ...values,
            items: chosen.rows.map(({ source }) => ({
              source,
              ...(accounts.has(source) && { bankAccountNo: accounts.get(source) ?? '' }),
            })),
          },
        })
      }
      doneMessage={({ itemCount, leftOut }) =>
        t('runs.prepareDone', { n: formatCount(itemCount), left: formatCount(leftOut.length) })
      }
      donePath={({ number }) => `/payment-runs/${number}`}
      cancelPath="/payment-runs"
    >
      <Form.Item name="bankAccountNo" label={t('runs.payer')} rules={required} extra={t('runs.payerHint')}>
        <AccountSelect organisationId={organisation.id} purpose={PURPOSES} />
      </Form.Item>
      <Form.Item name="executeOn" label={t('runs.executeOn')} rules={required}>
        <CivilDateInput />
      </Form.Item>
      <Form.Item label={t('runs.kind')}>
        <Select
          allowClear
          aria-label={t('runs.kind')}
          placeholder={t('runs.allKinds')}
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({ value, label: t(`runs.kinds.${value}`) }))}
        />
      </Form.Item>
      <div className="wide">
        <p role="status">
          {t('runs.chosen', { n: formatCount(chosen.rows.length) })} <AmountText fen={totalFen} />
        </p>
        <ResourceView query={payables}>
          {({ items, more }) => (
            <>
              <PayablesTable
                items={items}
                selection={chosen.selection}
                accounts={accounts}
                onAccount={(source, number) => setAccounts(new Map(accounts).set(source, number))}
              />
              {more && <p className="muted">{t('runs.more')}</p>}
            </>
          )}
        </ResourceView>
      </div>
    </FormPage>
  )
}

interface PayablesTableProps {
  readonly items: readonly PayableView[]
  readonly selection: ReturnType<typeof useChosen<PayableView>>['selection']
  readonly accounts: ReadonlyMap<string, string>
  readonly onAccount: (source: string, number: string) => void
}

function PayablesTable({ items, selection, accounts, onAccount }: PayablesTableProps) {
  const { t } = useTranslation()
  const columns: Column<PayableView>[] = [
    { key: 'case', title: t('runs.case'), render: (item) => <CaseLink {...item} /> },
    { key: 'kind', title: t('runs.kind'), render: ({ kind }) => t(`runs.kinds.${kind}`) },
    {
      key: 'payee',
      title: t('runs.payee'),
      wordy: true,
      render: ({ payeeId, target }) =>
        payeeId === null ? (target?.accountHolder ?? '—') : <OrganisationName id={payeeId} />,
    },
    {
      key: 'amount',
      title: t('runs.amount'),
      align: 'right',
      render: ({ amountFen }) => <AmountText fen={amountFen} />,
    },
    { key: 'dueOn', title: t('runs.dueOn'), render: ({ dueOn }) => <CivilDateText date={dueOn} /> },
    {
      key: 'target',
      title: t('runs.target'),
      wordy: true,
      render: (item) => (
        <AccountChoice
          item={item}
          value={accounts.get(item.source)}
          onChange={(number) => onAccount(item.source, number)}
        />
      ),
    },
  ]
  return (
    <DataTable
      caption={t('runs.payables')}
      columns={columns}
      rows={items}
      rowKey={({ source }) => source}
      selection={selection}
      empty={<EmptyState title={t('runs.nothingPayable')} />}
    />
  )
}

interface AccountChoiceProps {
  readonly item: PayableView
  readonly value: string | undefined
  readonly onChange: (number: string) => void
}

/** Where something goes; a choice where the payee has several accounts; why not where it has none. */
function AccountChoice({ item, value, onChange }: AccountChoiceProps) {
  const { t } = useTranslation()
  const usable = item.accounts.filter(({ coolingOffUntil }) => coolingOffUntil === null)
  if (usable.length > 1)
    return (
      <Select
        aria-label={t('runs.accountOf', { number: item.caseNo })}
        placeholder={t('runs.chooseAccount')}
        style={{ width: '100%', minWidth: 180 }}
        value={value}
        onChange={onChange}
        options={usable.map(({ number, bank, accountNumber }) => ({
          value: number,
          label: `${bank} ${accountNumber}`,
        }))}
      />
    )
  return item.target ? <TargetText target={item.target} /> : <FailureList failures={item.reasons} />
}
