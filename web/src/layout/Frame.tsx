import { MenuOutlined } from '@ant-design/icons'
import { Drawer } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, ScrollRestoration, useLocation } from 'react-router'
import { useSession } from '../session/session.ts'
import styles from './frame.module.css'
import { GlobalSearch } from './GlobalSearch.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Main } from './Main.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { SideNav } from './SideNav.tsx'
import { UnitSwitch } from './UnitSwitch.tsx'
import { Wordmark } from './Wordmark.tsx'

/** What stays while pages change: top bar, menu, and the page's main region. */
export function Frame() {
  const { t } = useTranslation()
  const session = useSession()
  const { pathname } = useLocation()
  const [menuOpen, setMenuOpen] = useState(false)
  if (session.passwordChangeRequired && pathname !== '/account/password') {
    return <Navigate to="/account/password" replace />
  }
  if (!session.passwordChangeRequired && session.enrolmentRequired && pathname !== '/account/second-factor') {
    return <Navigate to="/account/second-factor" replace />
  }
  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        {t('top.skip')}
      </a>
      <header className={styles.top}>
        <button
          type="button"
          className={styles.burger}
          aria-label={t('top.openMenu')}
          onClick={() => setMenuOpen(true)}
        >
          <MenuOutlined aria-hidden />
        </button>
        <Link to="/" className={styles.home}>
          <Wordmark />
        </Link>
        <GlobalSearch />
        <span className={styles.date} title={t('top.businessDateHint')}>
          <span className={styles.wide}>{t('top.businessDate')} </span>
          <time dateTime={session.businessDate}>{session.businessDate}</time>
        </span>
        <span className={styles.switches}>
          <UnitSwitch />
          <LanguageSwitch />
        </span>
        <PersonMenu />
      </header>
      <div className={styles.side}>
        <SideNav />
        {session.demonstration && (
          <aside className={styles.demonstration} aria-label={t('top.demonstrationLabel')}>
            {t('top.demonstration')}
          </aside>
        )}
      </div>
      <Drawer open={menuOpen} onClose={() => setMenuOpen(false)} placement="left" size={280} title={t('top.menu')}>
        <SideNav onNavigate={() => setMenuOpen(false)} />
        <div className={styles.drawerSwitches}>
          <UnitSwitch />
          <LanguageSwitch />
        </div>
      </Drawer>
      <Main />
      <ScrollRestoration />
    </div>
  )
}
