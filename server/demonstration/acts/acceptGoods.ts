import { getPolicy } from '../../business/policy/policy/usecases/policies.ts'
import { recordAcceptance } from '../../business/policy/policy/usecases/recordAcceptance.ts'
import type { Cast } from '../cast.ts'
import { acceptanceCertificate } from '../papers/papers.ts'
import type { PersonKey } from '../people.ts'
import type { Stage } from '../stage.ts'
import { attach } from './attach.ts'

/** The user accepts the goods of a policy today, by a certificate of its own. */
export async function acceptGoods(stage: Stage, cast: Cast, policyNo: string, user: PersonKey): Promise<void> {
  const person = cast.people[user]
  const [item] = (await stage.perform(person, getPolicy, { policyNo })).terms.items
  const goods = [item?.name, item?.serialNumber].filter(Boolean).join(' ')
  const certificateNo = `YS-${policyNo.slice(2)}`
  const paper = await acceptanceCertificate(certificateNo, goods, stage.now)
  const paperNo = await attach(stage, cast, user, { kind: 'policy', number: policyNo }, paper)
  await stage.perform(person, recordAcceptance, {
    policyNo,
    itemNos: [1],
    acceptedOn: stage.now,
    certificateNo,
    paperNo,
  })
}
