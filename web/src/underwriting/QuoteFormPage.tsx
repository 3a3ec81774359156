import { useParams, useSearchParams } from 'react-router'
import type { QuoteView, SubmissionView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import type { TariffView } from '../../../server/business/reference/product/product.contract.ts'
import { useResource, withQuery } from '../api/hooks.ts'
import { ResourceView } from '../components/ResourceView.tsx'
import { useProduct } from '../product/useProduct.ts'
import { productToInsure } from './productToInsure.ts'
import { QuoteForm } from './QuoteForm.tsx'

/** A new quote of a submission, on the terms asked for or like another quote (`?copy=QU…`). */
export function QuoteFormPage() {
  const { number = '' } = useParams()
  const [query] = useSearchParams()
  const copyOf = query.get('copy')
  const submission = useResource<SubmissionView>(`/submissions/${number}`)
  const copied = useResource<QuoteView>(copyOf && `/quotes/${copyOf}`)
  const product = useProduct(submission.data ? productToInsure(submission.data) : null)
  const pinned = product.data?.tariff
  const tariff = useResource<TariffView>(pinned ? withQuery(`/tariffs/${pinned.id}`, { hash: pinned.hash }) : null)
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
