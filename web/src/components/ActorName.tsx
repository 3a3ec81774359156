import { useTranslation } from 'react-i18next'
import { useCodeText } from '../i18n/i18n.ts'
import { OrganisationName } from './OrganisationName.tsx'

interface ActorNameProps {
  readonly actor: {
    readonly userId: string
    readonly name: string
    readonly organisationId: string
    readonly via: string
  }
}

/** Who did something and for whom; a job by what it is called, who has no file by what they are. */
export function ActorName({ actor: { userId, name, organisationId, via } }: ActorNameProps) {
  const { t } = useTranslation()
  const label = useCodeText()
  if (userId === 'anonymous') return <>{t('party.anonymous')}</>
  if (userId === 'follower') return <>{t('party.system')}</>
  if (userId === 'migration') return <>{t('party.migration')}</>
  if (userId === 'operator')
    return (
      <>
        {t('party.operator')}
        {name !== userId && ` · ${name}`}
      </>
    )
  return (
    <>
      {via.startsWith('job:') ? label('jobs.names', name) : name} · <OrganisationName id={organisationId} />
    </>
  )
}
