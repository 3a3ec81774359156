import { useKeptAnswer } from '../api/hooks.ts'
import { useLanguage } from '../i18n/i18n.ts'

/** Choices of a select for the covers of all products on sale. */
export function useCoverOptions() {
  const language = useLanguage()
  const products = useKeptAnswer('/products')
  const covers = new Map(
    products.data?.items.flatMap((product) => product.covers.map(({ code, name }) => [code, name[language]] as const)),
  )
  return [...covers].map(([value, label]) => ({ value, label }))
}
