import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Encoding } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import styles from './catalogue.module.css'

interface EncodingChoiceProps {
  readonly candidates: readonly Failure[]
  readonly onChoose: (encoding: Encoding) => void
}

const NAMES = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB 18030',
  big5: 'Big5',
} as const satisfies Record<Encoding, string>

/** The first rows of a text file in each encoding it may be in; whoever knows the text says which is right. */
export function EncodingChoice({ candidates, onChoose }: EncodingChoiceProps) {
  const { t } = useTranslation()
  const place = useRef<HTMLElement>(null)
  // It answers the button at the end of a long form: it comes into sight.
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <section ref={place} className={styles.encodings} role="alert" aria-label={t('catalogue.encodingTitle')}>
      <h3 className={styles.encodingsTitle}>{t('catalogue.encodingTitle')}</h3>
      <p>{t('catalogue.encodingIntro')}</p>
      <ul className={styles.candidates}>
        {candidates.map(({ value, reference }) => (
          <li key={value}>
            <pre className={styles.candidate}>{reference}</pre>
            <Button onClick={() => onChoose(value as Encoding)}>
              {t('catalogue.useEncoding', { name: NAMES[value as Encoding] })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
