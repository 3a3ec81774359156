import { Button, Form, Input, QRCode } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EnrolmentView } from '../../../server/business/party/identity/identity.contract.ts'
import styles from './identity.module.css'

interface AuthenticatorStepsProps {
  readonly enrolment: EnrolmentView
  readonly busy: boolean
  readonly onCode: (code: string) => void
  /** Missing where nothing else can be done before. */
  readonly onLeave: (() => void) | undefined
}

/** Groups of four, as people read them out. */
const grouped = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** Scan, type or hand on the secret, then give the first code. */
export function AuthenticatorSteps({ enrolment, busy, onCode, onLeave }: AuthenticatorStepsProps) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(enrolment.secret).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <ol className={styles.steps}>
      <li>
        <p>{t('account.factor.scan')}</p>
        <div className={styles.qr} role="img" aria-label={t('account.factor.qr')}>
          <div aria-hidden>
            <QRCode value={enrolment.uri} type="svg" size={184} bordered={false} color="#000" bgColor="#fff" />
          </div>
        </div>
      </li>
      <li>
        <p>{t('account.factor.type')}</p>
        <code className={styles.secret}>{grouped(enrolment.secret)}</code>
        <div className="row">
          <Button size="small" onClick={() => void copy()}>
            {t(copied ? 'account.copied' : 'action.copy')}
          </Button>
          {/* Nobody can scan the screen of the phone in their hand. */}
          <a href={enrolment.uri}>{t('account.factor.here')}</a>
        </div>
      </li>
      <li>
        <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={({ code }) => onCode(code.trim())}>
          <Form.Item
            name="code"
            label={t('account.factor.firstCode')}
            rules={[{ required: true, pattern: /^\s*\d{3}\s?\d{3}\s*$/, message: t('account.factor.sixDigits') }]}
            validateTrigger="onSubmit"
          >
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={9} style={{ maxWidth: 180 }} />
          </Form.Item>
          <div className="row">
            <Button type="primary" htmlType="submit" loading={busy}>
              {t('account.factor.confirm')}
            </Button>
            {onLeave && <Button onClick={onLeave}>{t('action.cancel')}</Button>}
          </div>
        </Form>
      </li>
    </ol>
  )
}
