import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import type { UserView } from '../../../server/business/party/identity/identity.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { HeldGrantsSection } from '../authority/HeldGrantsSection.tsx'
import type { PageAction } from '../components/actions.ts'
import { InstantText } from '../components/InstantText.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useOpen } from '../components/useOpen.ts'
import { usePermission } from '../session/session.ts'
import { PersonFacts } from './PersonFacts.tsx'
import { PersonTokens } from './PersonTokens.tsx'
import { SecretDialog } from './SecretDialog.tsx'
import { UserDialog, type UserDialogName } from './UserDialog.tsx'
import { UserStatus } from './UserStatus.tsx'

export function UserPage() {
  const { number = '' } = useParams()
  const user = useAnswer('/users/:userId', { userId: number })
  return <ResourceView query={user}>{(data) => <UserDetails user={data} />}</ResourceView>
}

/** A person, what they may do, and what the administrator may do about their access. */
function UserDetails({ user }: { readonly user: UserView }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const manages = usePermission('user.manage')
  const seesAuthority = usePermission('authority.read')
  const { open, show, close } = useOpen<UserDialogName>()
  const [oneTimePassword, setOneTimePassword] = useState<string | null>(null)
  const actions: PageAction[] = [
    { event: 'edit', label: t('users.edit'), onClick: () => void navigate(`/users/${user.id}/edit`) },
    { event: 'reset', label: t('users.reset'), onClick: show('reset') },
    { event: 'resetFactor', label: t('users.resetFactor'), onClick: show('resetFactor') },
    { event: 'erase', label: t('users.erase'), kind: 'danger', onClick: show('erase') },
    { event: 'enable', label: t('users.enable'), onClick: show('enable') },
    { event: 'disable', label: t('users.disable'), kind: 'danger', onClick: show('disable') },
  ]
  return (
    <ObjectPage
      kind={t('kind.user')}
      number={user.name}
      status={<UserStatus user={user} />}
      figures={[
        { label: t('users.login'), value: <span translate="no">{user.login}</span> },
        { label: t('users.organisation'), value: <OrganisationName id={user.organisationId} /> },
        { label: t('users.since'), value: <InstantText at={user.createdAt} /> },
      ]}
      allowedEvents={user.allowedEvents}
      actions={actions}
      aside={<Timeline path="/users/:number/history" number={user.id} />}
    >
      <Section title={t('account.person')}>
        <PersonFacts {...user} />
      </Section>
      {seesAuthority && user.organisationKind === 'insurer' && <HeldGrantsSection userId={user.id} />}
      <PersonTokens user={user} manages={manages} />
      {open && (
        <UserDialog name={open} user={user} onPassword={setOneTimePassword} onProposed={navigate} onClose={close} />
      )}
      {oneTimePassword !== null && (
        <SecretDialog
          title={t('users.resetDone')}
          hint={t('users.resetHint', { name: user.name })}
          secret={oneTimePassword}
          onClose={() => setOneTimePassword(null)}
        />
      )}
    </ObjectPage>
  )
}
