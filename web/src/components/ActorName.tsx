import { useCodeText } from '../i18n/i18n.ts'
import { OrganisationName } from './OrganisationName.tsx'

interface ActorNameProps {
  readonly actor: { readonly name: string; readonly organisationId: string; readonly via: string }
}

/** Who did something and for whom; a job by what it is called. */
export function ActorName({ actor: { name, organisationId, via } }: ActorNameProps) {
  const label = useCodeText()
  return (
    <>
      {via.startsWith('job:') ? label('jobs.names', name) : name} · <OrganisationName id={organisationId} />
    </>
  )
}
