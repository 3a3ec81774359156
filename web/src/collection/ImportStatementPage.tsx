import { UploadOutlined } from '@ant-design/icons'
import { App, Button, Form, Select, Upload, type UploadFile } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BankAccountPurpose } from '../../../server/business/party/banking/banking.contract.ts'
import type {
  StatementColumn,
  StatementPreviewView,
  StatementView,
} from '../../../server/business/policy/collection/collection.contract.ts'
import type { Encoding } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { ask, post } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { AccountSelect } from '../banking/AccountSelect.tsx'
import { EncodingChoice } from '../catalogue/EncodingChoice.tsx'
import { AmountInput } from '../components/AmountInput.tsx'
import { CountInput } from '../components/CountInput.tsx'
import { FormPage } from '../components/FormPage.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { useSession } from '../session/session.ts'
import { FilePreview } from './FilePreview.tsx'
import { LineFaults } from './LineFaults.tsx'

type Columns = Readonly<Partial<Record<StatementColumn, string>>>

interface ImportValues extends Columns {
  readonly bankAccountNo: string
  readonly file: readonly UploadFile[]
  readonly headingLine: number
  readonly openingFen: number | null
  readonly closingFen: number | null
}

const KEYS = [
  'bookedOn',
  'reference',
  'credit',
  'debit',
  'amount',
  'direction',
  'counterparty',
  'counterpartyAccount',
  'text',
  'remark',
  'balance',
] as const satisfies readonly StatementColumn[]
const NEEDED: readonly StatementColumn[] = ['bookedOn', 'reference']

const BANK_ACCOUNT_PURPOSES: readonly BankAccountPurpose[] = ['general', 'premium', 'claims']

/** A bank's file: which account, which file, which column says what; then all of it or, with every wrong cell, nothing. */
export function ImportStatementPage() {
  const { t } = useTranslation()
  const { organisation } = useSession()
  const { message } = App.useApp()
  const [form] = Form.useForm<ImportValues>()
  const [preview, setPreview] = useState<StatementPreviewView | null>(null)
  const [trouble, setTrouble] = useState<unknown>(null)
  const [encoding, setEncoding] = useState<Encoding | undefined>(undefined)
  const headingLine = Form.useWatch('headingLine', form)
  const headings = preview?.rows.find(({ line }) => line === headingLine)?.cells.filter((text) => text !== '') ?? []
  const required = [{ required: true, message: t('form.required') }]

  const look = async (chosen: Encoding | undefined = encoding) => {
    const { bankAccountNo, file } = form.getFieldsValue()
    const bytes = file?.[0]?.originFileObj
    setPreview(null)
    setTrouble(null)
    if (!bankAccountNo || !bytes) return
    const body = new FormData()
    body.set('bankAccountNo', bankAccountNo)
    if (chosen) body.set('encoding', chosen)
    body.set('file', bytes)
    try {
      const found = await ask('/bank-statement-previews', { body })
      setPreview(found)
      form.resetFields([...KEYS])
      form.setFieldsValue({ headingLine: found.mapping?.headingLine ?? 1, ...found.mapping?.columns })
    } catch (error) {
      setTrouble(error)
    }
  }
  const choose = (next: Encoding) => {
    setEncoding(next)
    void look(next)
  }

  return (
    <FormPage<ImportValues, StatementView>
      title={t('statements.import')}
      intro={t('statements.importIntro')}
      section={t('statements.section')}
      form={form}
      initialValues={{ file: [] }}
      submitLabel={t('statements.run')}
      run={(values, idempotencyKey) => post('/bank-statements', { body: formData(values, encoding), idempotencyKey })}
      doneMessage={t('statements.imported')}
      donePath={({ number }) => `/bank-statements/${number}`}
      cancelPath="/bank-statements"
      problem={(error) => <LineFaults error={error} />}
    >
      <Form.Item
        name="bankAccountNo"
        label={t('statements.account')}
        rules={required}
        extra={t('statements.noAccount')}
      >
        <AccountSelect organisationId={organisation.id} purpose={BANK_ACCOUNT_PURPOSES} onChange={() => void look()} />
      </Form.Item>
      <Form.Item
        name="file"
        label={t('statements.file')}
        valuePropName="fileList"
        getValueFromEvent={({ fileList }: { readonly fileList: readonly UploadFile[] }) => fileList}
        rules={[{ required: true, type: 'array', min: 1, message: t('statements.noFile') }]}
        validateTrigger={[]}
      >
        <Upload
          accept=".csv,.xlsx,.xml,text/csv"
          maxCount={1}
          beforeUpload={() => {
            setEncoding(undefined)
            return false
          }}
          onChange={({ file }) => {
            if (file.status !== 'removed') void look(undefined).catch((error: unknown) => message.error(String(error)))
            else setPreview(null)
          }}
        >
          <Button icon={<UploadOutlined aria-hidden />}>{t('statements.chooseFile')}</Button>
        </Upload>
      </Form.Item>
      {trouble !== null && (
        <div className="wide">
          <Trouble error={trouble} onChoose={choose} />
        </div>
      )}
      {preview && (
        <>
          <div className="wide">
            <FilePreview preview={preview} headingLine={headingLine} />
          </div>
          <Form.Item
            name="headingLine"
            label={t('statements.headingLine')}
            rules={required}
            extra={t('statements.headingHint')}
          >
            <CountInput />
          </Form.Item>
          {KEYS.map((key) => (
            <Form.Item
              key={key}
              name={key}
              label={t(`statements.columns.${key}`)}
              rules={NEEDED.includes(key) ? required : []}
            >
              <Select
                allowClear
                placeholder={t('statements.notThere')}
                options={[...new Set(headings)].map((heading) => ({ value: heading, label: heading }))}
              />
            </Form.Item>
          ))}
          <Form.Item name="openingFen" label={t('statements.opening')} extra={t('statements.openingHint')}>
            <AmountInput />
          </Form.Item>
          <Form.Item name="closingFen" label={t('statements.closing')}>
            <AmountInput />
          </Form.Item>
        </>
      )}
    </FormPage>
  )
}

/** Why a file cannot be looked into; where its text can be read in several ways, the person says which. */
function Trouble({ error, onChoose }: { readonly error: unknown; readonly onChoose: (encoding: Encoding) => void }) {
  const candidates = problemOf(error).failures.filter(({ code }) => code === 'table.encoding-doubtful')
  return candidates.length > 0 ? (
    <EncodingChoice candidates={candidates} onChoose={onChoose} />
  ) : (
    <ProblemAlert error={error} />
  )
}

function formData(values: ImportValues, encoding: Encoding | undefined): FormData {
  const { bankAccountNo, headingLine, openingFen, closingFen, file } = values
  const data = new FormData()
  data.set('bankAccountNo', bankAccountNo)
  data.set('headingLine', String(headingLine))
  for (const key of KEYS) if (values[key]) data.set(key, values[key])
  if (typeof openingFen === 'number') data.set('openingFen', String(openingFen))
  if (typeof closingFen === 'number') data.set('closingFen', String(closingFen))
  if (encoding) data.set('encoding', encoding)
  const chosen = file[0]?.originFileObj
  if (chosen) data.set('file', chosen)
  return data
}
