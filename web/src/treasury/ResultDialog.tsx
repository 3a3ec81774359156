import { UploadOutlined } from '@ant-design/icons'
import { Button, Form, Upload, type UploadFile } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Encoding } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import type { ResultPreviewView, RunView } from '../../../server/business/treasury/paymentRun/paymentRun.contract.ts'
import { ask, post } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { EncodingChoice } from '../catalogue/EncodingChoice.tsx'
import { LineFaults } from '../collection/LineFaults.tsx'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { Explained } from '../components/Explained.tsx'

interface ResultValues {
  readonly file: readonly UploadFile[]
}

type Result = ResultPreviewView['results'][number]

/** A bank's answer: looked into at once, taken in when it is confirmed. */
export function ResultDialog({ run, onClose }: { readonly run: RunView; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<ResultValues>()
  const [preview, setPreview] = useState<ResultPreviewView | null>(null)
  const [trouble, setTrouble] = useState<unknown>(null)
  const [encoding, setEncoding] = useState<Encoding | undefined>(undefined)
  const { number } = run

  const look = async (chosen: Encoding | undefined) => {
    setEncoding(chosen)
    setPreview(null)
    setTrouble(null)
    const body = formData(form.getFieldsValue(), chosen)
    if (!body) return
    try {
      setPreview(await ask('/payment-runs/:number/result-previews', { number, body }))
    } catch (error) {
      setTrouble(error)
    }
  }

  return (
    <ActionDialog<ResultValues>
      title={t('runs.takeResult')}
      width={720}
      form={form}
      initialValues={{ file: [] }}
      preview={<Explained text={t('runs.takeResultPreview')} />}
      confirmLabel={t('runs.takeResult')}
      run={(values, idempotencyKey) =>
        post('/payment-runs/:number/results', {
          number,
          idempotencyKey,
          body: formData(values, encoding) ?? new FormData(),
        })
      }
      doneMessage={t('runs.takeResultDone')}
      onClose={onClose}
    >
      <Form.Item
        name="file"
        label={t('runs.resultFile')}
        valuePropName="fileList"
        getValueFromEvent={({ fileList }: { readonly fileList: readonly UploadFile[] }) => fileList}
        rules={[{ required: true, type: 'array', min: 1, message: t('runs.noFile') }]}
        validateTrigger={[]}
      >
        <Upload
          accept=".csv,.xlsx,.xml,text/csv"
          maxCount={1}
          beforeUpload={() => false}
          onChange={({ file }) => {
            if (file.status !== 'removed') void look(undefined)
            else setPreview(null)
          }}
        >
          <Button icon={<UploadOutlined aria-hidden />}>{t('runs.chooseFile')}</Button>
        </Upload>
      </Form.Item>
      {trouble !== null && <Trouble error={trouble} onChoose={(next) => void look(next)} />}
      {preview && <Results results={preview.results} />}
    </ActionDialog>
  )
}

/** Why a file cannot be taken in; where its text can be read in several ways, the person says which. */
function Trouble({ error, onChoose }: { readonly error: unknown; readonly onChoose: (encoding: Encoding) => void }) {
  const candidates = problemOf(error).failures.filter(({ code }) => code === 'table.encoding-doubtful')
  return candidates.length > 0 ? (
    <EncodingChoice candidates={candidates} onChoose={onChoose} />
  ) : (
    <LineFaults error={error} columns="runs.columns" />
  )
}

function Results({ results }: { readonly results: readonly Result[] }) {
  const { t } = useTranslation()
  const columns: Column<Result>[] = [
    { key: 'item', title: t('runs.item'), render: ({ itemNo }) => itemNo },
    { key: 'paid', title: t('runs.result'), render: ({ paid }) => t(paid ? 'runs.wasPaid' : 'runs.hasFailed') },
    {
      key: 'amount',
      title: t('runs.amount'),
      align: 'right',
      render: ({ amountFen }) => <AmountText fen={amountFen} />,
    },
    { key: 'on', title: t('runs.columns.on'), render: ({ on }) => <CivilDateText date={on} /> },
    {
      key: 'about',
      title: t('runs.columns.reason'),
      wordy: true,
      render: ({ paid, reference, reason }) => (paid ? reference : reason || '—'),
    },
  ]
  return (
    <DataTable
      caption={t('runs.found')}
      columns={columns}
      rows={results}
      rowKey={({ itemNo }) => itemNo}
      empty={null}
    />
  )
}

function formData({ file }: ResultValues, encoding: Encoding | undefined): FormData | null {
  const chosen = file?.[0]?.originFileObj
  if (!chosen) return null
  const data = new FormData()
  if (encoding) data.set('encoding', encoding)
  data.set('file', chosen)
  return data
}
