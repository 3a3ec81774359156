import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stringify } from 'yaml'
import { Section } from '../components/Section.tsx'
import styles from './definition.module.css'

/** The content as it is stored, to read only. */
export function RawSection({ content }: { readonly content: Readonly<Record<string, unknown>> }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <Section
      title={t('definitions.raw')}
      flush={shown}
      extra={
        <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? t('action.close') : t('definitions.showRaw')}
        </Button>
      }
    >
      {shown && (
        <section className={`${styles.raw} ${styles.code}`} aria-label={t('definitions.raw')}>
          <pre>{stringify(content)}</pre>
        </section>
      )}
    </Section>
  )
}
