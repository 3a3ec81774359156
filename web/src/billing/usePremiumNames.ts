import { useKeptAnswer } from '../api/hooks.ts'
import { useLanguage } from '../i18n/i18n.ts'

/** Products and covers by the names they are sold under, in the reader's language; the code of what is sold no more. */
export function usePremiumNames() {
  const language = useLanguage()
  const { data } = useKeptAnswer('/products')
  const products = new Map(data?.items.map(({ code, name }) => [code, name[language]] as const))
  const covers = new Map(
    data?.items.flatMap((product) => product.covers.map(({ code, name }) => [code, name[language]] as const)),
  )
  return {
    productName: (code: string) => products.get(code) ?? code,
    coverName: (code: string) => covers.get(code) ?? code,
    products: optionsOf(products),
    covers: optionsOf(covers),
  }
}

/** Choices of a select. */
const optionsOf = (names: ReadonlyMap<string, string>) => [...names].map(([value, label]) => ({ value, label }))
