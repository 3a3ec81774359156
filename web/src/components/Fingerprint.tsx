import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface FingerprintProps {
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string
}

const SHOWN = 8

/** The beginning of a fingerprint where people compare two of them; what it is for and the whole of it on pointing. */
export function Fingerprint({ hash }: FingerprintProps) {
  const { t } = useTranslation()
  return (
    <code data-fingerprint title={t('fingerprint.whole', { hash })}>
      {hash.slice(0, SHOWN)}
    </code>
  )
}

/** A fingerprint for whoever has to compare it elsewhere: copied, not read. */
export function CopyFingerprint({ hash }: FingerprintProps) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(hash).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <span>
      <Button size="small" aria-label={t('fingerprint.copy')} onClick={() => void copy()}>
        {t(copied ? 'account.copied' : 'action.copy')}
      </Button>{' '}
      <span className="muted">{t('fingerprint.why')}</span>
    </span>
  )
}
