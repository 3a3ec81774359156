import { App, Button, Form, Input, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RepeatedReferenceBody } from '../../../server/business/ledger/billing/billing.contract.ts'
import { newIdempotencyKey, post } from '../api/client.ts'
import { useCommand, useFreshAnswer } from '../api/hooks.ts'
import { ProblemAlert } from '../components/ProblemAlert.tsx'

interface RepeatedReferenceProps {
  /** The credit as the form has it now; null while something is missing. */
  readonly credit: () => Omit<RepeatedReferenceBody, 'reason'> | null
}

/** A bank reference that was entered before: names the confirmation it may be entered under, or asks a second person for one. */
export function RepeatedReference({ credit }: RepeatedReferenceProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [idempotencyKey, renew] = useState(newIdempotencyKey)
  // Whatever the form's fields become is asked anew.
  Form.useWatch((values) => values, Form.useFormInstance())
  const entered = credit()
  const reference = useDeferredValue(entered?.reference.trim() ?? '')
  const asked =
    entered && reference !== ''
      ? { bankAccountNo: entered.bankAccountNo ?? undefined, day: entered.day, reference }
      : null
  const confirmed = useFreshAnswer('/bank-reference-repetitions', asked)
  const propose = useCommand((body: RepeatedReferenceBody) =>
    post('/bank-reference-repetitions', { idempotencyKey, body }),
  )
  const options = (confirmed.data?.items ?? []).map(({ number, title }) => ({
    value: number,
    label: `${title} · ${number}`,
  }))
  const ask = () => {
    const stated = credit()
    if (!stated || reason.trim() === '') return void message.warning(t('banking.repeatIncomplete'))
    propose.mutate(
      { ...stated, reason },
      {
        onSuccess: () => {
          message.success(t('pendingChanges.proposed'))
          setAsking(false)
        },
        onSettled: () => renew(newIdempotencyKey()),
      },
    )
  }
  return (
    <div className="wide">
      {options.length > 0 && (
        <Form.Item name="repetition" label={t('banking.repetition')} extra={t('banking.repetitionHint')}>
          <Select allowClear options={options} />
        </Form.Item>
      )}
      <ProblemAlert error={propose.error} />
      {asking ? (
        <div className="stack">
          <Input.TextArea
            aria-label={t('banking.repeatReason')}
            placeholder={t('banking.repeatReason')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            autoSize={{ minRows: 2 }}
            maxLength={500}
          />
          <div className="row">
            <Button onClick={ask} loading={propose.isPending}>
              {t('pendingChanges.propose')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('action.cancel')}</Button>
          </div>
        </div>
      ) : (
        <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => setAsking(true)}>
          {t('banking.repeatAsk')}
        </Button>
      )}
    </div>
  )
}
