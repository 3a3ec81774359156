import { useState } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import type { ProductSummaryView, ProductView } from '../../../server/product/product.contract.ts'
import type { SubmissionView } from '../../../server/underwriting/underwriting.contract.ts'
import { useResource } from '../api/hooks.ts'
import { ResourceView } from '../components/ResourceView.tsx'
import { SubmissionForm } from './SubmissionForm.tsx'

/** The form of a submission, `new` or a draft. A draft begun here stays in the same form under its own address. */
export function SubmissionFormPage() {
  const { number = 'new' } = useParams()
  const navigate = useNavigate()
  const [begunHere, setBegunHere] = useState<string | null>(null)
  const fresh = number === 'new' || number === begunHere
  const draft = useResource<SubmissionView>(fresh ? null : `/submissions/${number}`)
  const products = useResource<{ readonly items: readonly ProductSummaryView[] }>(fresh ? '/products' : null)
  const code = fresh ? products.data?.items[0]?.code : draft.data?.productCode
  const product = useResource<ProductView>(code ? `/products/${code}` : null)

  const begun = (created: string) => {
    setBegunHere(created)
    navigate(`/submissions/${created}/edit`, { replace: true })
  }

  if (draft.error) return <ResourceView query={draft}>{() => null}</ResourceView>
  if (!fresh && draft.data && draft.data.state !== 'draft') return <Navigate to={`/submissions/${number}`} replace />
  return (
    <ResourceView query={product}>
      {(data) =>
        fresh || draft.data ? (
          <SubmissionForm draft={fresh ? null : (draft.data ?? null)} product={data} onBegun={begun} />
        ) : null
      }
    </ResourceView>
  )
}
