import { UploadOutlined } from '@ant-design/icons'
import { Button, Form, Upload, type UploadFile } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BordereauView } from '../../../server/business/policy/bordereau/bordereau.contract.ts'
import type { Encoding } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { post } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { EncodingChoice } from '../catalogue/EncodingChoice.tsx'
import { FormPage } from '../components/FormPage.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Templates } from './Templates.tsx'

interface UploadValues {
  readonly file: readonly UploadFile[]
}

/** A list of policies on its way in: the file alone; what its columns say is asked afterwards. */
export function UploadBordereauPage() {
  const { t } = useTranslation()
  const [encoding, setEncoding] = useState<Encoding | undefined>(undefined)
  const trouble = (error: unknown) => {
    const candidates = problemOf(error).failures.filter(({ code }) => code === 'table.encoding-doubtful')
    return candidates.length > 0 ? (
      <EncodingChoice candidates={candidates} onChoose={setEncoding} />
    ) : (
      <ProblemAlert error={error} />
    )
  }
  return (
    <FormPage<UploadValues, BordereauView>
      title={t('bordereaux.upload')}
      intro={t('bordereaux.uploadIntro')}
      section={t('bordereaux.section')}
      initialValues={{ file: [] }}
      submitLabel={t('bordereaux.run')}
      run={({ file }, idempotencyKey) => {
        const body = new FormData()
        if (encoding) body.set('encoding', encoding)
        const chosen = file[0]?.originFileObj
        if (chosen) body.set('file', chosen)
        return post('/bordereaux', { body, idempotencyKey })
      }}
      doneMessage={t('bordereaux.uploaded')}
      donePath={({ number }) => `/bordereaux/${number}`}
      cancelPath="/bordereaux"
      problem={trouble}
    >
      <Form.Item
        name="file"
        label={t('bordereaux.file')}
        valuePropName="fileList"
        getValueFromEvent={({ fileList }: { readonly fileList: readonly UploadFile[] }) => fileList}
        rules={[{ required: true, type: 'array', min: 1, message: t('bordereaux.noFile') }]}
        validateTrigger={[]}
      >
        <Upload
          accept=".csv,.xlsx,text/csv"
          maxCount={1}
          beforeUpload={() => {
            setEncoding(undefined)
            return false
          }}
        >
          <Button icon={<UploadOutlined aria-hidden />}>{t('bordereaux.chooseFile')}</Button>
        </Upload>
      </Form.Item>
      <Templates />
    </FormPage>
  )
}
