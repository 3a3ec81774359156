import {
  AccountBookOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  BookOutlined,
  CalculatorOutlined,
  CalendarOutlined,
  ContainerOutlined,
  DashboardOutlined,
  DiffOutlined,
  EditOutlined,
  EyeOutlined,
  FieldTimeOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FileTextOutlined,
  ForwardOutlined,
  FundOutlined,
  HistoryOutlined,
  HomeOutlined,
  ImportOutlined,
  LineChartOutlined,
  LinkOutlined,
  ProfileOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  ScheduleOutlined,
  SendOutlined,
  StopOutlined,
  SwapOutlined,
  TagsOutlined,
  TeamOutlined,
  TransactionOutlined,
  WalletOutlined,
  WarningOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useSession } from '../session/session.ts'
import styles from './frame.module.css'
import { SECTION_PATHS, type SectionName, sectionsOf } from './menu.ts'

const ICONS: Readonly<Record<SectionName, ComponentType<{ 'aria-hidden'?: boolean }>>> = {
  home: HomeOutlined,
  submissions: FileTextOutlined,
  quotes: TagsOutlined,
  referrals: ForwardOutlined,
  policies: FileProtectOutlined,
  endorsements: DiffOutlined,
  bordereaux: ImportOutlined,
  renewals: HistoryOutlined,
  claims: WarningOutlined,
  accumulations: BarChartOutlined,
  sanctions: StopOutlined,
  dues: CalendarOutlined,
  receivables: FieldTimeOutlined,
  matching: LinkOutlined,
  bankCredits: WalletOutlined,
  bankStatements: ProfileOutlined,
  paymentRuns: SendOutlined,
  postings: TransactionOutlined,
  dashboard: DashboardOutlined,
  premiumReport: LineChartOutlined,
  statements: AccountBookOutlined,
  books: ContainerOutlined,
  subsidyAssessments: CalculatorOutlined,
  subsidyApplications: FundOutlined,
  subsidyRuleSets: ReadOutlined,
  products: FileDoneOutlined,
  definitions: EditOutlined,
  catalogue: BookOutlined,
  authority: SafetyCertificateOutlined,
  nearLimits: EyeOutlined,
  organisations: ApartmentOutlined,
  users: TeamOutlined,
  bankAccounts: BankOutlined,
  pendingChanges: SwapOutlined,
  jobs: ScheduleOutlined,
  audit: AuditOutlined,
}

/** The sections of the person's role only. */
export function SideNav({ onNavigate }: { readonly onNavigate?: () => void }) {
  const { t } = useTranslation()
  const { user } = useSession()
  return (
    <nav aria-label={t('top.menu')}>
      <ul className={styles.menu}>
        {sectionsOf(user.roles).map((name) => {
          const Icon = ICONS[name]
          return (
            <li key={name}>
              <NavLink to={SECTION_PATHS[name]} end={name === 'home'} onClick={onNavigate}>
                <Icon aria-hidden />
                {t(`menu.${name}`)}
              </NavLink>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
