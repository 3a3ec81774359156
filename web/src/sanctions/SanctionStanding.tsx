import type { SanctionRow } from '../../../server/business/risk/sanctions/sanctions.contract.ts'
import { StateTag } from '../components/StateTag.tsx'

/** Whether an entry bars its organisation today. */
export function SanctionStanding({ sanction }: { readonly sanction: Pick<SanctionRow, 'inForce'> }) {
  return <StateTag kind="standing" state={sanction.inForce ? 'inForce' : 'notInForce'} />
}
