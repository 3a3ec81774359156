import { useParams, useSearchParams } from 'react-router'
import { useAnswer } from '../api/hooks.ts'
import { ResourceView } from '../components/ResourceView.tsx'
import { useProduct } from '../product/useProduct.ts'
import { productToInsure } from './productToInsure.ts'
import { QuoteForm } from './QuoteForm.tsx'

/** A new quote of a submission, on the terms asked for or like another quote (`?copy=SB…Q1`). */
export function QuoteFormPage() {
  const { number = '' } = useParams()
  const [query] = useSearchParams()
  const copyOf = query.get('copy')
  const submission = useAnswer('/submissions/:number', { number })
  const copied = useAnswer('/quotes/:number', copyOf ? { number: copyOf } : null)
  const product = useProduct(submission.data ? productToInsure(submission.data) : null)
  const pinned = product.data?.tariff
  const tariff = useAnswer('/tariffs/:id', pinned ? { id: pinned.id, hash: pinned.hash } : null)
  if (copyOf && !copied.data) return <ResourceView query={copied}>{() => null}</ResourceView>
  return (
    <ResourceView query={submission}>
      {(data) =>
        product.data && (
          <QuoteForm submission={data} copied={copied.data ?? null} product={product.data} tariff={tariff.data} />
        )
      }
    </ResourceView>
  )
}
