import { useTranslation } from 'react-i18next'
import { switchLanguage, useLanguage } from '../i18n/i18n.ts'
import styles from './frame.module.css'

/** One click to the other language; its own name, in its own language. */
export function LanguageSwitch() {
  const { t } = useTranslation()
  const other = useLanguage() === 'zh' ? 'en' : 'zh'
  return (
    <button
      type="button"
      className={styles.plainButton}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      title={t('top.switchLanguage')}
      onClick={() => void switchLanguage(other)}
    >
      {other === 'zh' ? '中文' : 'English'}
    </button>
  )
}
