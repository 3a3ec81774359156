import { UploadOutlined } from '@ant-design/icons'
import { Button, Form, Upload, type UploadFile } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DefinitionView } from '../../../server/business/reference/definition/definition.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'

interface ImportValues {
  readonly file: readonly UploadFile[]
}

interface ImportDialogProps {
  readonly definition: DefinitionView
  readonly onClose: () => void
}

/** Replaces tables of a draft from a workbook; the server names every wrong cell, as in `rates!B7`. */
export function ImportDialog({ definition, onClose }: ImportDialogProps) {
  const { t } = useTranslation()
  const send = ({ file }: ImportValues) => {
    const body = new FormData()
    const chosen = file[0]?.originFileObj
    if (chosen) body.set('file', chosen)
    return post('/definitions/:number/tables', { number: definition.number, body, version: definition.version })
  }
  return (
    <ActionDialog<ImportValues>
      title={t('definitions.importTitle')}
      preview={<Explained text={t('definitions.importHint')} />}
      confirmLabel={t('definitions.importXlsx')}
      width={640}
      initialValues={{ file: [] }}
      labelOf={(cell) => cell}
      run={send}
      doneMessage={t('definitions.imported')}
      onClose={onClose}
    >
      <Form.Item
        name="file"
        label={t('definitions.chooseFile')}
        valuePropName="fileList"
        getValueFromEvent={({ fileList }: { readonly fileList: readonly UploadFile[] }) => fileList}
        rules={[{ required: true, type: 'array', min: 1, message: t('definitions.noFile') }]}
        validateTrigger={[]}
      >
        <Upload accept=".xlsx" maxCount={1} beforeUpload={() => false}>
          <Button icon={<UploadOutlined aria-hidden />}>{t('definitions.chooseFile')}</Button>
        </Upload>
      </Form.Item>
    </ActionDialog>
  )
}
