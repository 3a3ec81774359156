import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import type { SeenLineView, StatementView } from '../../../server/business/policy/collection/collection.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Facts } from '../components/Facts.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ListPanel } from '../components/ListPanel.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { formatCount } from '../format.ts'
import { useCreditColumns } from './creditColumns.tsx'

export function StatementPage() {
  const { number = '' } = useParams()
  const statement = useAnswer('/bank-statements/:number', { number })
  return <ResourceView query={statement}>{(data) => <StatementDetails statement={data} />}</ResourceView>
}

/** One statement: its balances, its credits and what of it was on file before. */
function StatementDetails({ statement }: { readonly statement: StatementView }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const columns = useCreditColumns()
  const { number, bankAccountNo, openingFen, closingFen } = statement
  return (
    <ObjectPage
      kind={t('kind.bankStatement')}
      number={number}
      status={null}
      extra={
        <Button
          size="small"
          className="no-print"
          onClick={() => void navigate(`/bank-credit-matches?statementNo=${number}`)}
        >
          {t('statements.toMatching')}
        </Button>
      }
      figures={[
        { label: t('statements.creditCount'), value: formatCount(statement.creditCount) },
        { label: t('statements.credits'), value: <AmountText fen={statement.creditFen} /> },
        { label: t('statements.debits'), value: <AmountText fen={statement.debitFen} /> },
      ]}
      allowedEvents={[]}
      actions={[]}
      aside={<Timeline path="/bank-statements/:number/history" number={number} />}
    >
      <Section title={t('statements.section')}>
        <Facts
          facts={[
            { label: t('statements.account'), value: <ObjectLink kind="bankAccount" number={bankAccountNo} /> },
            { label: t('statements.file'), value: statement.fileName },
            {
              label: t('statements.days'),
              value: (
                <>
                  <CivilDateText date={statement.firstDay} /> – <CivilDateText date={statement.lastDay} />
                </>
              ),
            },
            { label: t('statements.opening'), value: <AmountText fen={openingFen} /> },
            { label: t('statements.closing'), value: <AmountText fen={closingFen} /> },
            { label: t('statements.importedBy'), value: statement.importedByName },
            { label: t('statements.createdAt'), value: <InstantText at={statement.createdAt} /> },
          ]}
        />
      </Section>
      <Section title={t('statements.lines')} flush>
        <ListPanel
          title={t('statements.lines')}
          path="/bank-credits"
          columns={columns}
          defaultSort="-bookedOn"
          fixed={{ statementNo: number }}
          rowKey={(credit) => credit.number}
          rowPath={(credit) => `/bank-credits/${credit.number}`}
          emptyHint={t('credits.emptyHint')}
        />
      </Section>
      <Section title={t('statements.seen')} flush>
        <SeenLines lines={statement.seenBefore} />
      </Section>
    </ObjectPage>
  )
}

function SeenLines({ lines }: { readonly lines: readonly SeenLineView[] }) {
  const { t } = useTranslation()
  const columns: Column<SeenLineView>[] = [
    { key: 'line', title: t('statements.line'), render: ({ line }) => line },
    { key: 'bookedOn', title: t('credits.bookedOn'), render: ({ bookedOn }) => <CivilDateText date={bookedOn} /> },
    { key: 'reference', title: t('credits.reference'), render: ({ reference }) => reference },
    {
      key: 'amount',
      title: t('credits.amount'),
      align: 'right',
      render: ({ amountFen }) => <AmountText fen={amountFen} />,
    },
    {
      key: 'entered',
      title: t('statements.enteredFen'),
      align: 'right',
      render: ({ amountFen, enteredFen }) =>
        amountFen === enteredFen ? (
          <AmountText fen={enteredFen} />
        ) : (
          <strong>
            <AmountText fen={enteredFen} />
          </strong>
        ),
    },
  ]
  return (
    <>
      {lines.length > 0 && <p className="muted">{t('statements.seenHint')}</p>}
      <DataTable
        caption={t('statements.seen')}
        columns={columns}
        rows={lines}
        rowKey={({ line }) => String(line)}
        empty={<EmptyState title={t('statements.noneSeen')} />}
      />
    </>
  )
}
