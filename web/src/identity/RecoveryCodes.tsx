import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './identity.module.css'

/** Recovery codes on their only appearance, to be copied or written down. */
export function RecoveryCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <>
      <p>{t('account.factor.codesHint')}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button type="primary" onClick={onKept}>
          {t('account.secretKept')}
        </Button>
        <Button onClick={() => void copy()}>{t('action.copy')}</Button>
        <output className="muted">{copied && t('account.copied')}</output>
      </div>
    </>
  )
}
