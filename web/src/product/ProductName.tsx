import { useLanguage } from '../i18n/i18n.ts'
import { useProduct } from './useProduct.ts'

interface ProductNameProps {
  /** As the contract pinned it, with the name that is printed. */
  readonly product: { readonly code: string; readonly hash: string; readonly name: string; readonly version: string }
}

/** The product of a contract in the person's language, with its version. */
export function ProductName({ product }: ProductNameProps) {
  const language = useLanguage()
  // The name pinned is the Chinese one.
  const { data } = useProduct(language === 'zh' ? null : product)
  return `${data?.name[language] ?? product.name} ${product.version}`
}
