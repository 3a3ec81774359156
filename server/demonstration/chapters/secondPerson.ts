import { proposeAccountChange } from '../../business/party/banking/usecases/proposeAccountChange.ts'
import { admitPerson } from '../../business/party/identity/usecases/admitPerson.ts'
import type { Cast } from '../cast.ts'
import { ORGANISATIONS } from '../organisations.ts'
import type { Stage } from '../stage.ts'

/** What one person has asked for waits for another: a new approver at Huaxin, another account of Yongcheng's. */
export async function changesWaitForTheirSecondPerson(stage: Stage, cast: Cast) {
  const { people, organisations, accounts } = cast
  stage.daysAgo(1)
  await stage.perform(people.administratorHuaxin, admitPerson, {
    login: 'claims.approver.2',
    name: '郑审',
    organisationId: organisations.huaxin,
    roles: ['claimsApprover'],
    reason: '理赔部新设核赔岗，2026年第7号任命',
  })
  await stage.perform(people.administratorPort, proposeAccountChange, {
    accountNo: accounts.yongcheng ?? '',
    accountHolder: ORGANISATIONS.yongcheng.nameZh,
    bank: '中国农业银行宁波示范支行',
    accountNumber: '3901010100000006606',
    purpose: 'general',
    reason: '结算银行变更',
  })
}
