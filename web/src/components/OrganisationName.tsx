import { useLanguage } from '../i18n/i18n.ts'
import { useOrganisations } from './useOrganisations.ts'

/** An organisation by name; its id until the directory has come. */
export function OrganisationName({ id }: { readonly id: string | null | undefined }) {
  const language = useLanguage()
  const { byId } = useOrganisations()
  if (!id) return <span className="muted">—</span>
  const organisation = byId.get(id)
  return <>{organisation ? (language === 'zh' ? organisation.nameZh : organisation.nameEn) : id}</>
}
