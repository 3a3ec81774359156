import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type {
  CreateDefinitionBody,
  DefinitionKindName,
} from '../../../server/business/reference/definition/definition.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { VersionSelect } from './VersionSelect.tsx'

interface NewDefinitionValues {
  readonly kind: DefinitionKindName
  readonly source?: string
  readonly code?: string
}

/** Begins a draft: a copy of a version there is, or the empty template. */
export function NewDefinitionDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [form] = Form.useForm<NewDefinitionValues>()
  const kind = Form.useWatch('kind', form) ?? 'product'

  const create = async (values: NewDefinitionValues, idempotencyKey: string) => {
    const body: CreateDefinitionBody = {
      kind: values.kind,
      ...(values.source ? { source: values.source } : {}),
      ...(values.code ? { code: values.code } : {}),
    }
    const created = await post('/definitions', { body, idempotencyKey })
    navigate(`/definitions/${created.number}`)
  }

  return (
    <ActionDialog<NewDefinitionValues>
      title={t('definitions.newTitle')}
      confirmLabel={t('definitions.new')}
      form={form}
      initialValues={{ kind: 'product' }}
      run={create}
      doneMessage={t('definitions.created')}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('definitions.kind')}>
        <Select
          options={(['product', 'tariff', 'rules'] as const).map((value) => ({
            value,
            label: t(`definitions.kinds.${value}`),
          }))}
          onChange={() => form.setFieldValue('source', undefined)}
        />
      </Form.Item>
      <Form.Item name="source" label={t('definitions.source')} extra={t('definitions.sourceHint')}>
        <VersionSelect kind={kind} allowClear placeholder={t('definitions.template')} />
      </Form.Item>
      <Form.Item
        name="code"
        label={t('definitions.code')}
        extra={t('definitions.codeHint')}
        rules={[{ pattern: /^[\w-]{1,40}$/, message: t('definitions.codeFormat') }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
    </ActionDialog>
  )
}
