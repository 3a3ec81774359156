import { useTranslation } from 'react-i18next'
import { useLanguage } from '../i18n/i18n.ts'
import { organisationText, useOrganisation } from './useOrganisations.ts'

/** What jobs and the first administrator act for: the system, which is on no file. */
const SYSTEM = 'platform'

/** An organisation by name; its id until its name has come. */
export function OrganisationName({ id }: { readonly id: string | null | undefined }) {
  const language = useLanguage()
  const { t } = useTranslation()
  const organisation = useOrganisation(id === SYSTEM ? null : id)
  if (id === SYSTEM) return <>{t('party.system')}</>
  if (!id) return <span className="muted">—</span>
  return <>{organisation ? organisationText(organisation, language) : id}</>
}
