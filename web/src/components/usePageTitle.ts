import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Names the browser tab after what the page shows; once it is left, a page that has no name bears none. */
export function usePageTitle(title: string): void {
  const { t } = useTranslation()
  const product = t('product')
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product
    return () => {
      document.title = product
    }
  }, [title, product])
}
