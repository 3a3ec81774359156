import { useParams } from 'react-router'
import { useAnswer } from '../api/hooks.ts'
import { ResourceView } from '../components/ResourceView.tsx'
import { AssessmentForm } from './AssessmentForm.tsx'

export function AssessmentPage() {
  const { number = '' } = useParams()
  const claim = useAnswer('/claims/:number', { number })
  return <ResourceView query={claim}>{(data) => <AssessmentForm claim={data} />}</ResourceView>
}
