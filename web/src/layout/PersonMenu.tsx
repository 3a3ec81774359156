import { DownOutlined } from '@ant-design/icons'
import { Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useLanguage } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'
import { useSession, useSessionAccess } from '../session/session.ts'
import styles from './frame.module.css'

/** The person and the organisation they act for, with what concerns their own account. */
export function PersonMenu() {
  const { t } = useTranslation()
  const marks = useMarks()
  const language = useLanguage()
  const navigate = useNavigate()
  const { user, organisation } = useSession()
  const { signOut } = useSessionAccess()
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'roles', type: 'group', label: user.roles.map((role) => t(`role.${role}`)).join(marks.comma) },
          { key: 'account', label: t('top.account'), onClick: () => void navigate('/account') },
          { type: 'divider' },
          { key: 'out', label: t('top.signOut'), onClick: () => void signOut().then(() => navigate('/login')) },
        ],
      }}
    >
      <button type="button" className={styles.person}>
        <span className={styles.personText}>
          <span>{user.name}</span>
          <small>{language === 'zh' ? organisation.nameZh : organisation.nameEn}</small>
        </span>
        <DownOutlined aria-hidden />
      </button>
    </Dropdown>
  )
}
