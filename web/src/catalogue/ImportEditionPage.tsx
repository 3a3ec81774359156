import { UploadOutlined } from '@ant-design/icons'
import { Button, Checkbox, Form, Input, Select, Upload, type UploadFile } from 'antd'
import { useTranslation } from 'react-i18next'
import type {
  CatalogueEditionView,
  Encoding,
  SchemeCode,
} from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { fileAddress } from '../api/asking.ts'
import { post } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { FormPage } from '../components/FormPage.tsx'
import { EncodingChoice } from './EncodingChoice.tsx'
import { RowErrors } from './RowErrors.tsx'

interface ImportValues {
  readonly scheme: SchemeCode
  readonly edition: string
  readonly name: string
  readonly source: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly sample: boolean
  /** Said by the person, where the file's text leaves doubt. */
  readonly encoding?: Encoding
  readonly file: readonly UploadFile[]
}

const SCHEMES = ['first-set-equipment', 'first-batch-material'] as const
const ACCEPTED = '.csv,.xlsx,text/csv'

/** A new edition from a file: all of it or, with every wrong cell named, nothing. */
export function ImportEditionPage() {
  const { t } = useTranslation()
  const [form] = Form.useForm<ImportValues>()
  const required = [{ required: true, message: t('form.required') }]

  const choose = (encoding: Encoding) => {
    form.setFieldValue('encoding', encoding)
    form.submit()
  }

  return (
    <FormPage<ImportValues, CatalogueEditionView>
      title={t('catalogue.importTitle')}
      intro={t('catalogue.importIntro')}
      section={t('catalogue.facts')}
      form={form}
      initialValues={{ scheme: 'first-set-equipment', sample: false, file: [] }}
      submitLabel={t('catalogue.run')}
      run={(values, idempotencyKey) => post('/catalogue-editions', { body: formData(values), idempotencyKey })}
      doneMessage={t('catalogue.imported')}
      donePath={({ id }) => `/catalogue-editions/${id}`}
      cancelPath="/catalogue-editions"
      problem={(error) => {
        const candidates = problemOf(error).failures.filter(({ code }) => code === 'table.encoding-doubtful')
        if (candidates.length === 0) return <RowErrors error={error} />
        return <EncodingChoice candidates={candidates} onChoose={choose} />
      }}
    >
      <Form.Item name="scheme" label={t('catalogue.scheme')} rules={required}>
        <Select options={SCHEMES.map((value) => ({ value, label: t(`catalogue.schemes.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="edition"
        label={t('catalogue.year')}
        rules={[...required, { pattern: /^(?:19|20)\d{2}$/, message: t('catalogue.yearInvalid') }]}
      >
        <Input inputMode="numeric" maxLength={4} autoComplete="off" />
      </Form.Item>
      <Form.Item name="name" label={t('catalogue.name')} rules={required} className="wide">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="source"
        label={t('catalogue.source')}
        rules={required}
        className="wide"
        extra={t('catalogue.sourceHint')}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="validFrom" label={t('catalogue.validFrom')} rules={required}>
        <CivilDateInput />
      </Form.Item>
      <Form.Item name="validTo" label={t('catalogue.validTo')} extra={t('catalogue.validToHint')}>
        <CivilDateInput />
      </Form.Item>
      <Form.Item
        name="file"
        label={t('catalogue.file')}
        className="wide"
        extra={
          <>
            {t('catalogue.columns')} <a href={fileAddress('/catalogue-template.csv')}>{t('catalogue.template')}</a>
          </>
        }
        valuePropName="fileList"
        getValueFromEvent={({ fileList }: { readonly fileList: readonly UploadFile[] }) => fileList}
        rules={[
          { required: true, type: 'array', min: 1, message: t('catalogue.noFile') },
          unchangedOnDisk(t('catalogue.fileChanged')),
        ]}
        validateTrigger={[]}
      >
        <Upload
          accept={ACCEPTED}
          maxCount={1}
          beforeUpload={() => {
            form.setFieldValue('encoding', undefined)
            return false
          }}
        >
          <Button icon={<UploadOutlined aria-hidden />}>{t('catalogue.chooseFile')}</Button>
        </Upload>
      </Form.Item>
      <Form.Item name="encoding" hidden>
        <Input />
      </Form.Item>
      <Form.Item name="sample" valuePropName="checked" className="wide">
        <Checkbox>{t('catalogue.isSample')}</Checkbox>
      </Form.Item>
    </FormPage>
  )
}

/** Browsers refuse to send a file that was changed after it was chosen, as when a wrong row was just mended. */
const unchangedOnDisk = (message: string) => ({
  validator: async (_rule: unknown, files?: readonly UploadFile[]) => {
    await files?.[0]?.originFileObj
      ?.slice(0, 1)
      .arrayBuffer()
      .catch(() => {
        throw new Error(message)
      })
  },
})

function formData({ file, validTo, sample, encoding, ...facts }: ImportValues): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(facts)) data.set(name, value)
  data.set('sample', String(sample))
  if (validTo) data.set('validTo', validTo)
  if (encoding) data.set('encoding', encoding)
  const chosen = file[0]?.originFileObj
  if (chosen) data.set('file', chosen)
  return data
}
