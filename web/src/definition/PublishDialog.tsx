import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PublishBody } from '../../../server/business/reference/definition/definition.contract.ts'
import { post } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { Explained } from '../components/Explained.tsx'
import { OpinionField } from '../components/OpinionField.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { addDays } from '../format.ts'
import type { DefinitionDialogProps } from './dialogProps.ts'
import { pathText } from './pathText.ts'
import { useWords } from './useWords.ts'

/** Puts a version into force from a day, after showing what ends when. */
export function PublishDialog({ definition, onClose }: DefinitionDialogProps) {
  const { t } = useTranslation()
  const { number, version } = definition
  const words = useWords(definition)
  const [form] = Form.useForm<PublishBody>()
  const from = Form.useWatch('from', form)
  return (
    <ActionDialog<PublishBody>
      title={t('definitions.publish')}
      preview={
        <Explained text={t('definitions.publishPreview')}>{from && <Effect number={number} from={from} />}</Explained>
      }
      confirmLabel={t('definitions.publish')}
      form={form}
      labelOf={(field) => (field === 'from' ? t('definitions.from') : pathText(field, words))}
      run={(body) => post('/definitions/:number/publication', { number, version, body })}
      doneMessage={t('definitions.published')}
      onClose={onClose}
    >
      <Form.Item name="from" label={t('definitions.from')} rules={[{ required: true, message: t('form.required') }]}>
        <CivilDateInput />
      </Form.Item>
      <OpinionField />
    </ActionDialog>
  )
}

function Effect({ number, from }: { readonly number: string; readonly from: string }) {
  const { t } = useTranslation()
  const preview = useAnswer('/definitions/:number/publication', { number, from })
  if (preview.error) return <ProblemAlert error={preview.error} />
  const { ends, shippedRef } = preview.data ?? {}
  return (
    <PreviewFacts
      facts={[
        { label: t('definitions.endsVersion'), value: ends?.number ?? t('definitions.endsNone') },
        { label: t('definitions.endsOn'), value: ends ? addDays(from, -1) : '—' },
        { label: t('definitions.replacesShipped'), value: shippedRef ?? t('definitions.endsNone') },
      ]}
    />
  )
}
