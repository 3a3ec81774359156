import { useTranslation } from 'react-i18next'
import styles from '../components/tag.module.css'

/** Whether something the catalogue asks for holds. */
export function MatchTag({ met }: { readonly met: boolean }) {
  const { t } = useTranslation()
  return (
    <span className={styles.tag} data-tone={met ? 'good' : 'bad'}>
      {t(met ? 'match.met' : 'match.unmet')}
    </span>
  )
}
