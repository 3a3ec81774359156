import { declineClaim } from '../../business/claims/usecases/declineClaim.ts'
import { requestSupplements } from '../../business/claims/usecases/requestSupplements.ts'
import { rejectApplication } from '../../business/subsidy/usecases/rejectApplication.ts'
import { returnApplication } from '../../business/subsidy/usecases/returnApplication.ts'
import { acceptGoods } from '../acts/acceptGoods.ts'
import { attach } from '../acts/attach.ts'
import { cover } from '../acts/cover.ts'
import { agree, assess, notify, register, settle } from '../acts/loss.ts'
import { apply, grant, recommend, submitForSubsidy } from '../acts/subsidy.ts'
import type { Cast } from '../cast.ts'
import { WAN } from '../goods/wanted.ts'
import { crane, machineTool, turbine, turbineOf2017 } from '../orders.ts'
import { defectReport, vibrationRecord } from '../papers/papers.ts'
import type { PersonKey } from '../people.ts'
import type { Stage } from '../stage.ts'

const fromLiaoning = (policyNo: string, maker: PersonKey) => ({ policyNo, maker, recommender: 'recommender' as const })

export async function a2019TurbineIsSubsidisedUnderTheRulesOfItsTime(stage: Stage, cast: Cast) {
  stage.on('2019-03-01')
  const policyNo = await cover(stage, cast, turbineOf2017('SYRJ-2019-001'))
  stage.on('2019-03-20')
  await acceptGoods(stage, cast, policyNo, 'user')
  stage.on('2019-08-12')
  await settle(stage, cast, {
    policyNo,
    reporter: 'maker',
    descriptionZh: '一级动叶片裂纹，更换叶片组',
    place: '河北唐山',
    claimedFen: 96 * WAN,
    assessedFen: 88 * WAN,
  })
  stage.on('2020-01-15')
  await grant(stage, cast, fromLiaoning(policyNo, 'maker'))
}

export async function aTurbineOfThisYearIsPaidForAndSubsidised(stage: Stage, cast: Cast) {
  stage.daysAgo(200)
  const policyNo = await cover(stage, cast, turbine('SYRJ-2026-001'))
  await acceptGoods(stage.daysAgo(180), cast, policyNo, 'user')
  stage.daysAgo(130)
  await settle(stage, cast, {
    policyNo,
    reporter: 'maker',
    descriptionZh: '燃烧室内衬烧蚀，返厂更换',
    place: '河北唐山',
    claimedFen: 260 * WAN,
    assessedFen: 240 * WAN,
  })
  stage.daysAgo(60)
  await grant(stage, cast, fromLiaoning(policyNo, 'maker'))
}

export async function aCraneClaimAwaitsPaymentAndItsSubsidyTheMinistry(stage: Stage, cast: Cast) {
  stage.daysAgo(150)
  const policyNo = await cover(stage, cast, crane('DLGJ-2026-011'))
  await acceptGoods(stage.daysAgo(140), cast, policyNo, 'userPort')
  stage.daysAgo(20)
  await recommend(stage, cast, fromLiaoning(policyNo, 'makerDalian'))
  stage.daysAgo(7)
  await agree(stage, cast, {
    policyNo,
    reporter: 'userPort',
    descriptionZh: '起升机构减速器断齿',
    place: '浙江宁波',
    claimedFen: 180 * WAN,
    assessedFen: 165 * WAN,
  })
}

export async function aCraneClaimAwaitsApprovalAndItsSubsidyTheRecommender(stage: Stage, cast: Cast) {
  stage.daysAgo(120)
  const policyNo = await cover(stage, cast, crane('DLGJ-2026-012'))
  await acceptGoods(stage.daysAgo(110), cast, policyNo, 'userPort')
  stage.daysAgo(10)
  await submitForSubsidy(stage, cast, fromLiaoning(policyNo, 'makerDalian'))
  stage.daysAgo(26)
  await assess(stage, cast, {
    policyNo,
    reporter: 'makerDalian',
    descriptionZh: '大车行走电机绝缘失效',
    place: '浙江宁波',
    claimedFen: 96 * WAN,
    assessedFen: 90 * WAN,
  })
}

export async function aTurbineClaimWaitsForPapers(stage: Stage, cast: Cast) {
  stage.daysAgo(100)
  const policyNo = await cover(stage, cast, turbine('SYRJ-2026-002'))
  await acceptGoods(stage.daysAgo(80), cast, policyNo, 'user')
  stage.daysAgo(15)
  const number = await register(stage, cast, {
    policyNo,
    reporter: 'maker',
    descriptionZh: '控制系统误跳机，怀疑传感器批次缺陷',
    place: '河北唐山',
    claimedFen: 75 * WAN,
    assessedFen: 0,
  })
  await stage.daysAgo(12).perform(cast.people.claimsHandler, requestSupplements, {
    claimNo: number,
    codes: ['lossStatement', 'repairInvoice'],
    noteZh: '请一次性补齐损失清单与维修发票',
  })
  stage.daysAgo(9)
  const application = await submitForSubsidy(stage, cast, {
    ...fromLiaoning(policyNo, 'maker'),
    without: 'typeTestReport',
  })
  await stage.daysAgo(6).perform(cast.people.recommender, returnApplication, {
    applicationNo: application.number,
    reason: '请补充该台装备的型式试验或检测报告。',
  })
}

export async function aTurbineWasDamagedYesterdayAndThePapersAreComing(stage: Stage, cast: Cast) {
  stage.daysAgo(60)
  const policyNo = await cover(stage, cast, turbine('SYRJ-2026-003'))
  await acceptGoods(stage.daysAgo(40), cast, policyNo, 'user')
  const number = await notify(stage.daysAgo(0), cast, {
    policyNo,
    reporter: 'maker',
    descriptionZh: '压气机喘振，叶片擦碰',
    place: '河北唐山',
    claimedFen: 310 * WAN,
    assessedFen: 0,
  })
  const claim = { kind: 'claim', number } as const
  await attach(stage, cast, 'user', claim, vibrationRecord('SYRJ-2026-003'))
  await attach(stage, cast, 'maker', claim, await defectReport('SYRJ-2026-003', stage.now))
}

export async function aCraneClaimIsDeclinedAndItsSubsidyRejected(stage: Stage, cast: Cast) {
  stage.daysAgo(90)
  const policyNo = await cover(stage, cast, crane('DLGJ-2026-013'))
  await acceptGoods(stage.daysAgo(80), cast, policyNo, 'userPort')
  stage.daysAgo(40)
  const application = await recommend(stage, cast, fromLiaoning(policyNo, 'makerDalian'))
  await stage.daysAgo(30).perform(cast.people.ministry, rejectApplication, {
    applicationNo: application.number,
    reason: '合同主要技术参数与目录要求的佐证不足。',
  })
  stage.daysAgo(5)
  const number = await register(stage, cast, {
    policyNo,
    reporter: 'userPort',
    descriptionZh: '司机操作失误造成吊具碰撞',
    place: '浙江宁波',
    claimedFen: 30 * WAN,
    assessedFen: 0,
  })
  await stage.daysAgo(1).perform(cast.people.claimsHandler, declineClaim, {
    claimNo: number,
    reasons: [{ code: 'excludedCause', textZh: '损失由用户未按操作规程使用造成，属责任免除' }],
    determinedOn: stage.now,
  })
}

export async function aMachineToolIsInsuredElsewhere(stage: Stage, cast: Cast) {
  stage.daysAgo(80)
  const policyNo = await cover(stage, cast, machineTool('HZJJ-2026-101'))
  stage.daysAgo(3)
  await apply(stage, cast, { policyNo, maker: 'makerHangzhou', recommender: 'recommenderZhejiang' })
}
