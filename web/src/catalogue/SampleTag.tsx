import { useTranslation } from 'react-i18next'
import styles from '../components/tag.module.css'

/** Marks an edition that is not the published list. */
export function SampleTag() {
  const { t } = useTranslation()
  return (
    <span className={styles.tag} data-tone="attention" title={t('catalogue.sampleHint')}>
      {t('catalogue.sample')}
    </span>
  )
}
