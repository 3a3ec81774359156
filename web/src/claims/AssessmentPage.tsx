import { useParams } from 'react-router'
import type { ClaimView } from '../../../server/business/claims/claims.contract.ts'
import { useResource } from '../api/hooks.ts'
import { ResourceView } from '../components/ResourceView.tsx'
import { AssessmentForm } from './AssessmentForm.tsx'

export function AssessmentPage() {
  const { number = '' } = useParams()
  const claim = useResource<ClaimView>(`/claims/${number}`)
  return <ResourceView query={claim}>{(data) => <AssessmentForm claim={data} />}</ResourceView>
}
