import { useState } from 'react'
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { useAnswer, useKeptAnswer } from '../api/hooks.ts'
import { ResourceView } from '../components/ResourceView.tsx'
import { SAME_WORK } from '../components/useLeaveGuard.ts'
import { useProduct } from '../product/useProduct.ts'
import { ProductChoice } from './ProductChoice.tsx'
import { productToInsure } from './productToInsure.ts'
import { SubmissionForm } from './SubmissionForm.tsx'

interface Begun {
  readonly number: string
  readonly product: ProductView
}

/** The form of a submission, `new` or a draft. A draft begun here stays in the same form under its own address. */
export function SubmissionFormPage() {
  const { number = 'new' } = useParams()
  const navigate = useNavigate()
  const [begun, setBegun] = useState<Begun | null>(null)
  const begin = (created: string, product: ProductView) => {
    setBegun({ number: created, product })
    // Somebody who types on while the first save is under way has unsaved changes; they stay in the form.
    navigate(`/submissions/${created}/edit`, { replace: true, state: SAME_WORK })
  }
  if (number === 'new' || number === begun?.number) return <NewSubmission begun={begun} onBegun={begin} />
  return <StoredSubmission key={number} number={number} />
}

interface NewSubmissionProps {
  readonly begun: Begun | null
  readonly onBegun: (number: string, product: ProductView) => void
}

/** Asks for the product first, where there is more than one. */
function NewSubmission({ begun, onBegun }: NewSubmissionProps) {
  const [query] = useSearchParams()
  const insurer = query.get('insurer') ?? undefined
  const products = useKeptAnswer('/products', { insurer })
  const [only, another] = products.data?.items ?? []
  const code = query.get('product') ?? (another ? null : (only?.code ?? null))
  const product = useProduct(begun || !code ? null : { code, ...(insurer && { insurer }) })
  const chosen = begun?.product ?? product.data
  if (chosen)
    return <SubmissionForm key={chosen.code} draft={null} insurerId={insurer} product={chosen} onBegun={onBegun} />
  if (code) return <ResourceView query={product}>{() => null}</ResourceView>
  return (
    <ResourceView query={products}>{({ items }) => <ProductChoice products={items} insurer={insurer} />}</ResourceView>
  )
}

/** A draft, in the version of its product for the day its cover begins. */
function StoredSubmission({ number }: { readonly number: string }) {
  const draft = useAnswer('/submissions/:number', { number })
  const product = useProduct(draft.data ? productToInsure(draft.data) : null)
  return (
    <ResourceView query={draft}>
      {(data) =>
        data.state === 'draft' ? (
          <ResourceView query={product}>
            {(loaded) => <SubmissionForm draft={data} product={loaded} onBegun={() => undefined} />}
          </ResourceView>
        ) : (
          <Navigate to={`/submissions/${number}`} replace />
        )
      }
    </ResourceView>
  )
}
