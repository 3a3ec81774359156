import { useTranslation } from 'react-i18next'
import { Link, Navigate, useSearchParams } from 'react-router'
import { usePageTitle } from '../components/usePageTitle.ts'
import { LanguageSwitch } from '../layout/LanguageSwitch.tsx'
import { Wordmark } from '../layout/Wordmark.tsx'
import { useSessionAccess } from '../session/session.ts'
import { LoginForm } from './LoginForm.tsx'
import styles from './login.module.css'

export function LoginPage() {
  const { t } = useTranslation()
  const { session } = useSessionAccess()
  const [query] = useSearchParams()
  usePageTitle(t('login.title'))
  if (session) return <Navigate to={ownPath(query.get('next'))} replace />
  return (
    <div className={styles.page}>
      <header className={styles.side}>
        <Wordmark />
        <p className={styles.tagline}>{t('login.tagline')}</p>
        <ol className={styles.story}>
          {(['insure', 'claim', 'subsidy'] as const).map((step) => (
            <li key={step}>
              <strong>{t(`login.story.${step}.title`)}</strong>
              <span>{t(`login.story.${step}.text`)}</span>
            </li>
          ))}
        </ol>
      </header>
      <main className={styles.main}>
        <div className={styles.language}>
          <LanguageSwitch />
        </div>
        <div className={styles.box}>
          <h1>{t('login.title')}</h1>
          <LoginForm />
          <p className={styles.hint}>{t('login.hint')}</p>
          <p className={styles.hint}>
            <Link to="/pre-check">{t('precheck.fromLogin')}</Link>
          </p>
        </div>
      </main>
    </div>
  )
}

/** Where to go after the login: only within this client. */
function ownPath(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') ? next : '/'
}
