import { Link } from 'react-router'
import { withQuery } from '../api/asking.ts'

import { useLanguage } from '../i18n/i18n.ts'
import { addressOf, useMayOpen } from '../session/pages.ts'
import { type ProductReference, useProduct } from './useProduct.ts'

/** A product by its name, leading to the version that is meant where the person may read it. */
export function ProductLink({ product }: { readonly product: ProductReference }) {
  const language = useLanguage()
  const mayOpen = useMayOpen()
  const { code, on, insurer } = product
  const name = useProduct(product).data?.name[language] ?? code
  const path = addressOf('product', code)
  return mayOpen(path) ? <Link to={withQuery(path, { on, insurer })}>{name}</Link> : name
}
