import { useState } from 'react'
import { Navigate, useParams } from 'react-router'
import type { PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { ResourceView } from '../components/ResourceView.tsx'
import { addDays } from '../format.ts'
import { useSession } from '../session/session.ts'
import { ChangeWizard } from './ChangeWizard.tsx'
import { usePolicyDefinitions } from './usePolicyDefinitions.ts'

/** Asks for a change of a policy, by whoever may. */
export function ChangePage() {
  const { number = '' } = useParams()
  const policy = useAnswer('/policies/:number', { number })
  return <ResourceView query={policy}>{(data) => <Change policy={data} />}</ResourceView>
}

function Change({ policy }: { readonly policy: PolicyView }) {
  const { businessDate } = useSession()
  const { product, tariff } = usePolicyDefinitions(policy)
  const [firstDay] = useState(() => withinCover(businessDate, policy))
  const mayChange = policy.allowedEvents.some(({ event, allowed }) => event === 'endorse' && allowed)
  if (!mayChange) return <Navigate to={`/policies/${policy.number}`} replace />
  return (
    <ResourceView query={product}>
      {(data) => <ChangeWizard policy={policy} product={data} tariff={tariff.data} firstDay={firstDay} />}
    </ResourceView>
  )
}

/** The day, or the first or last day of cover where it lies outside. */
function withinCover(day: string, { period }: PolicyView): string {
  if (day < period.from) return period.from
  return day < period.to ? day : addDays(period.to, -1)
}
