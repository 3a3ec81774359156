import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BookActView, BooksView } from '../../../server/business/ledger/accounting/accounting.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Facts } from '../components/Facts.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { Section } from '../components/Section.tsx'
import { useOpen } from '../components/useOpen.ts'
import { usePermission } from '../session/session.ts'
import { CloseMonthDialog, ReopeningDialog } from './closingDialogs.tsx'

/** Up to when the books are closed, who closed and reopened what, and what can be done now. */
export function ClosingSection() {
  const { t } = useTranslation()
  const books = useAnswer('/books')
  const mayClose = usePermission('books.close')
  const columns = useActColumns()
  return (
    <Section title={t('books.closing')} extra={books.data && mayClose && <ClosingActs books={books.data} />}>
      <div className="stack">
        {books.data?.closedUntil && (
          <Facts facts={[{ label: t('books.firstOpen'), value: <CivilDateText date={books.data.closedUntil} /> }]} />
        )}
        <DataTable
          caption={t('books.closing')}
          columns={columns}
          error={books.error}
          rows={books.data?.acts.toReversed()}
          rowKey={({ at, act, month }) => `${at} ${act} ${month}`}
          empty={<EmptyState title={t('books.noActs')} />}
        />
      </div>
    </Section>
  )
}

function ClosingActs({ books }: { readonly books: BooksView }) {
  const { t } = useTranslation()
  const { open, show, close } = useOpen<'close' | 'ask'>()
  return (
    <div className="row">
      {books.next ? (
        <Button type="primary" onClick={show('close')}>
          {t('books.close', { month: books.next })}
        </Button>
      ) : (
        <small className="muted">{t('books.notOver')}</small>
      )}
      {books.closedUntil && <Button onClick={show('ask')}>{t('books.reopen')}</Button>}
      {open === 'close' && books.next && <CloseMonthDialog month={books.next} onClose={close} />}
      {open === 'ask' && <ReopeningDialog books={books} onClose={close} />}
    </div>
  )
}

function useActColumns(): Column<BookActView>[] {
  const { t } = useTranslation()
  return [
    { key: 'month', title: t('books.month'), render: ({ month }) => <span className="tabular">{month}</span> },
    { key: 'act', title: t('books.act'), render: ({ act }) => t(`books.${act}`) },
    { key: 'by', title: t('books.by'), render: ({ name }) => name },
    { key: 'at', title: t('books.at'), render: ({ at }) => <InstantText at={at} /> },
    {
      key: 'change',
      title: t('books.change'),
      render: ({ change }) => <ObjectLink kind="pendingChange" number={change} />,
    },
  ]
}
