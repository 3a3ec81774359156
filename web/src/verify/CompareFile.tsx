import { UploadOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Comparison, compare, hashOfFile } from './fileHash.ts'
import styles from './verify.module.css'

interface Compared {
  readonly name: string
  readonly hash: string
  readonly result: Comparison
}

/** Compares a file that somebody holds with the one that was issued, by the hash of that: nothing is sent. */
export function CompareFile({ sha256 }: { readonly sha256: string | null }) {
  const { t } = useTranslation()
  const chooser = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [comparing, setComparing] = useState(false)
  const [compared, setCompared] = useState<Compared | null>(null)
  if (sha256 === null) return <p className="muted">{t('verify.notPrinted')}</p>
  // Browsers have it on secure connections alone.
  if (!globalThis.isSecureContext) return <Alert type="warning" showIcon title={t('verify.insecure')} />
  const take = async (file: File | undefined) => {
    if (!file) return
    setComparing(true)
    setCompared(null)
    try {
      const bytes = await file.arrayBuffer()
      const hash = await hashOfFile(bytes)
      setCompared({ name: file.name, hash, result: compare(bytes, hash, sha256) })
    } finally {
      setComparing(false)
    }
  }
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault()
    setOver(inside)
  }
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    void take(target.files?.[0])
    target.value = ''
  }
  return (
    <div className={styles.compare}>
      <fieldset
        aria-label={t('verify.file')}
        className={`${styles.zone} ${over ? styles.over : ''}`}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          drag(event, false)
          void take(event.dataTransfer.files[0])
        }}
      >
        <span>{t('verify.drop')}</span>
        <Button icon={<UploadOutlined aria-hidden />} loading={comparing} onClick={() => chooser.current?.click()}>
          {t('verify.choose')}
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept="application/pdf,.pdf"
          aria-label={t('verify.choose')}
          onChange={chosen}
        />
        <span className="muted">{t('verify.fileHint')}</span>
      </fieldset>
      <div aria-live="polite">
        {comparing && <p className="muted">{t('verify.comparing')}</p>}
        {compared && (
          <Alert
            type={compared.result === 'real' ? 'success' : 'error'}
            {...(compared.result === 'real' && { className: styles.real ?? '' })}
            showIcon
            title={t(`verify.${compared.result}`)}
            description={
              <>
                <div>{compared.name}</div>
                <div className={styles.hash}>
                  {t('verify.ownHash')} <code>{compared.hash}</code>
                </div>
              </>
            }
          />
        )}
      </div>
    </div>
  )
}
