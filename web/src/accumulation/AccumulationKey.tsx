import type { AccumulationDimension } from '../../../server/business/risk/accumulation/accumulation.contract.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { useLanguage } from '../i18n/i18n.ts'

interface AccumulationKeyProps {
  readonly dimension: AccumulationDimension
  readonly accumulationKey: string
  /** A site as it was typed, or what its region is called. */
  readonly name?: string | null
}

/** What limits accumulate on, by name: an organisation, a category, or a site as it is called. */
export function AccumulationKey({ dimension, accumulationKey, name = null }: AccumulationKeyProps) {
  if (dimension === 'category') return <CategoryName code={accumulationKey} />
  if (dimension === 'site') return <>{name ?? accumulationKey}</>
  return <OrganisationName id={accumulationKey} />
}

function CategoryName({ code }: { readonly code: string }) {
  const language = useLanguage()
  const editions = useKeptAnswer('/catalogue-editions')
  const categories = editions.data?.items.flatMap((edition) => edition.categories) ?? []
  return <>{categories.find((category) => category.code === code)?.[language] ?? code}</>
}
