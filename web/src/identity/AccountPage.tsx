import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { HeldGrantsSection } from '../authority/HeldGrantsSection.tsx'
import { AboutMeSection } from '../changes/AboutMeSection.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { Section } from '../components/Section.tsx'
import { usePermission, useSession } from '../session/session.ts'
import { PersonFacts } from './PersonFacts.tsx'
import { SecondFactorSection } from './SecondFactorSection.tsx'
import { SessionsSection } from './SessionsSection.tsx'
import { TokensSection } from './TokensSection.tsx'

/** What concerns the person's own access: who they are, where they are signed in, what programs act for them. */
export function AccountPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { user, organisation } = useSession()
  const seesAuthority = usePermission('authority.read')
  const managesTokens = usePermission('api-token.manage')
  return (
    <div className="stack">
      <PageHeader
        title={t('account.title')}
        actions={<Button onClick={() => navigate('/account/password')}>{t('account.changePassword')}</Button>}
      />
      <Section title={t('account.person')}>
        <PersonFacts {...user} organisationId={organisation.id} />
      </Section>
      {seesAuthority && organisation.kind === 'insurer' && <HeldGrantsSection userId={user.id} />}
      <SecondFactorSection />
      <AboutMeSection />
      <SessionsSection />
      {managesTokens && <TokensSection />}
    </div>
  )
}
