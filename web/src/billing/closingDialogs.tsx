import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BooksView, ReopeningBody } from '../../../server/business/ledger/accounting/accounting.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { ReasonField } from '../components/ReasonField.tsx'

interface DialogProps {
  readonly onClose: () => void
}

/** Closes the next month. */
export function CloseMonthDialog({ month, onClose }: DialogProps & { readonly month: string }) {
  const { t } = useTranslation()
  return (
    <ActionDialog
      title={t('books.closeTitle')}
      preview={<p>{t('books.closePreview')}</p>}
      confirmLabel={t('books.close', { month })}
      run={(_values, idempotencyKey) => post('/books/closings', { idempotencyKey, body: { month } })}
      doneMessage={t('books.closeDone')}
      onClose={onClose}
    />
  )
}

/** Asks a second person to let a closed month be opened again. */
export function ReopeningDialog({ books, onClose }: DialogProps & { readonly books: BooksView }) {
  const { t } = useTranslation()
  const closed = [...new Set(books.acts.map(({ month }) => month))].filter(
    (month) => books.closedUntil !== null && `${month}-01` < books.closedUntil,
  )
  const months = closed.toSorted().toReversed()
  return (
    <ActionDialog<ReopeningBody>
      title={t('books.reopenTitle')}
      preview={<p>{t('books.reopenPreview')}</p>}
      confirmLabel={t('books.reopen')}
      initialValues={{ month: months[0] ?? '' }}
      run={(body, idempotencyKey) => post('/books/reopening-requests', { idempotencyKey, body })}
      doneMessage={t('books.reopenAsked')}
      onClose={onClose}
    >
      <Form.Item name="month" label={t('books.month')} rules={[{ required: true, message: t('form.required') }]}>
        <Select options={months.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <ReasonField name="reason" />
    </ActionDialog>
  )
}
