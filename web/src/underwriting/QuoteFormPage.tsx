import { useParams, useSearchParams } from 'react-router'
import type { ProductView, TariffView } from '../../../server/product/product.contract.ts'
import type { QuoteView, SubmissionView } from '../../../server/underwriting/underwriting.contract.ts'
import { useResource } from '../api/hooks.ts'
import { ResourceView } from '../components/ResourceView.tsx'
import { QuoteForm } from './QuoteForm.tsx'

/** A new quote of a submission, on the terms asked for or like another quote (`?copy=QU…`). */
export function QuoteFormPage() {
  const { number = '' } = useParams()
  const [query] = useSearchParams()
  const copyOf = query.get('copy')
  const submission = useResource<SubmissionView>(`/submissions/${number}`)
  const copied = useResource<QuoteView>(copyOf && `/quotes/${copyOf}`)
  const productCode = submission.data?.productCode
  const product = useResource<ProductView>(productCode ? `/products/${productCode}` : null)
  const tariffId = product.data?.tariff?.id
  const tariff = useResource<TariffView>(tariffId ? `/tariffs/${tariffId}` : null)
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
