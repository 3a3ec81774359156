import { Alert, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import type { VerificationView } from '../../../server/business/policy/documents/documents.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { problemOf } from '../api/problem.ts'
import { Facts } from '../components/Facts.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { usePageTitle } from '../components/usePageTitle.ts'
import { LanguageSwitch } from '../layout/LanguageSwitch.tsx'
import { Wordmark } from '../layout/Wordmark.tsx'
import { CompareFile } from './CompareFile.tsx'
import styles from './verify.module.css'

interface Asked {
  readonly number: string
  readonly code: string
}

/** For everybody: what an issued document is worth, and whether a file is the one that was issued. */
export function VerifyPage() {
  const { t } = useTranslation()
  const { number = '' } = useParams()
  const [query] = useSearchParams()
  const code = query.get('c') ?? ''
  usePageTitle(t('verify.title'))
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Wordmark />
        <span className={styles.links}>
          <LanguageSwitch />
          <Link to="/login">{t('verify.toLogin')}</Link>
        </span>
      </header>
      <main className={styles.main}>
        <h1>{t('verify.title')}</h1>
        <p className="muted">{t('verify.intro')}</p>
        {number !== '' && code !== '' && <Verification key={`${number} ${code}`} number={number} code={code} />}
        <AskForm key={number} number={number} code={code} />
      </main>
    </div>
  )
}

/** Number and code as somebody types them off a document; the QR code brings both. */
function AskForm(asked: Asked) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const required = [{ required: true, whitespace: true, message: t('form.required') }]
  const ask = ({ number, code }: Asked) =>
    void navigate(`/verify/${encodeURIComponent(number.trim())}?c=${encodeURIComponent(code.trim())}`)
  return (
    <Section title={t('verify.ask')}>
      <Form<Asked> layout="vertical" requiredMark={false} initialValues={asked} onFinish={ask}>
        <Form.Item name="number" label={t('verify.number')} rules={required}>
          <Input maxLength={40} autoComplete="off" spellCheck={false} className="tabular" />
        </Form.Item>
        <Form.Item name="code" label={t('verify.code')} rules={required} extra={t('verify.codeHint')}>
          <Input maxLength={40} autoComplete="off" spellCheck={false} className="tabular" />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {t('verify.ask')}
        </Button>
      </Form>
    </Section>
  )
}

function Verification({ number, code }: Asked) {
  const { t } = useTranslation()
  const { data, error } = useAnswer('/verifications/:number', { number, code })
  if (data) return <Verified document={data} />
  if (!error) return null
  // A number that cannot be one and one that is none come to the same for whoever asks.
  return [400, 404, 422].includes(problemOf(error).status) ? (
    <Alert type="warning" showIcon role="alert" title={t('verify.unknown')} description={t('verify.unknownHint')} />
  ) : (
    <ProblemAlert error={error} />
  )
}

function Verified({ document: { number, kind, status, period, sha256 } }: { readonly document: VerificationView }) {
  const { t } = useTranslation()
  return (
    <>
      <Section title={number}>
        <Facts
          facts={[
            { label: t('verify.kind'), value: t(`state.documentKind.${kind}`) },
            { label: t('verify.status'), value: <StateTag kind="document" state={status} /> },
            { label: t('verify.period'), value: <PeriodText period={period} /> },
            { label: t('verify.sha256'), value: <code className={styles.hash}>{sha256 ?? '—'}</code>, wide: true },
          ]}
        />
      </Section>
      <Section title={t('verify.file')}>
        <CompareFile sha256={sha256} />
      </Section>
    </>
  )
}
