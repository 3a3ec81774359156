import { declineClaim } from '../claims/usecases/declineClaim.ts'
import { requestSupplements } from '../claims/usecases/requestSupplements.ts'
import { addDays } from '../kernel/civilDate.ts'
import { rejectApplication } from '../subsidy/usecases/rejectApplication.ts'
import { returnApplication } from '../subsidy/usecases/returnApplication.ts'
import { decideQuote } from '../underwriting/usecases/decideQuote.ts'
import { declineSubmission } from '../underwriting/usecases/declineSubmission.ts'
import { quoteSubmission } from '../underwriting/usecases/quoteSubmission.ts'
import { requestInspection } from '../underwriting/usecases/requestInspection.ts'
import { returnSubmission } from '../underwriting/usecases/returnSubmission.ts'
import { withdrawSubmission } from '../underwriting/usecases/withdrawSubmission.ts'
import {
  accept,
  approve,
  approveQuote,
  bind,
  type CoverOrder,
  cover,
  decision,
  draft,
  issue,
  quote,
  submit,
} from './acts/cover.ts'
import { agree, assess, notify, register, settle } from './acts/loss.ts'
import { apply, grant, recommend, submitForSubsidy } from './acts/subsidy.ts'
import type { Cast } from './cast.ts'
import { machine } from './machines.ts'
import type { PersonKey } from './people.ts'
import type { Stage } from './stage.ts'

type Chapter = (stage: Stage, cast: Cast) => Promise<unknown>

const WAN = 1_000_000

const atHuaxin = { underwriter: 'underwriter', finance: 'insurerFinance' } as const
const atDonghai = { underwriter: 'underwriterDonghai', finance: 'financeDonghai' } as const

const turbine = (serialNumber: string): CoverOrder => ({
  machine: machine('turbine', serialNumber),
  maker: 'maker',
  user: 'user',
  ...atHuaxin,
})
const crane = (serialNumber: string): CoverOrder => ({
  machine: machine('crane', serialNumber),
  maker: 'makerDalian',
  user: 'userPort',
  ...atHuaxin,
})
const machineTool = (serialNumber: string): CoverOrder => ({
  machine: machine('machineTool', serialNumber),
  maker: 'makerHangzhou',
  user: 'userAero',
  ...atDonghai,
})

const fromLiaoning = (policyNo: string, maker: PersonKey) => ({ policyNo, maker, recommender: 'recommender' as const })

/**
 * The demonstration story, one chapter per case, oldest first. `docs/story.md` tells it in words. Each interesting state
 * of a submission, policy, claim and application is left standing somewhere for someone to go on from.
 */
export const STORY: readonly Chapter[] = [
  async function a2019TurbineIsSubsidisedUnderTheRulesOfItsTime(stage, cast) {
    stage.on('2019-03-01')
    const order = { ...turbine('SYRJ-2019-001'), machine: machine('turbineOf2017', 'SYRJ-2019-001') }
    const policyNo = await cover(stage, cast, order)
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
  },

  async function aTurbineOfThisYearIsPaidForAndSubsidised(stage, cast) {
    stage.daysAgo(200)
    const policyNo = await cover(stage, cast, turbine('SYRJ-2026-001'))
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
  },

  async function aCraneClaimAwaitsPaymentAndItsSubsidyTheMinistry(stage, cast) {
    stage.daysAgo(150)
    const policyNo = await cover(stage, cast, crane('DLGJ-2026-011'))
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
  },

  async function aCraneClaimAwaitsApprovalAndItsSubsidyTheRecommender(stage, cast) {
    stage.daysAgo(120)
    const policyNo = await cover(stage, cast, crane('DLGJ-2026-012'))
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
  },

  async function aTurbineClaimWaitsForPapers(stage, cast) {
    stage.daysAgo(100)
    const policyNo = await cover(stage, cast, turbine('SYRJ-2026-002'))
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
      params: { number },
      body: { codes: ['lossStatement', 'repairInvoice'], noteZh: '请一次性补齐损失清单与维修发票' },
    })
    stage.daysAgo(9)
    const application = await submitForSubsidy(stage, cast, fromLiaoning(policyNo, 'maker'))
    await stage.daysAgo(6).perform(cast.people.recommender, returnApplication, {
      params: { number: application.number },
      body: { reason: '请补充用户出具的交付验收证明原件。' },
    })
  },

  async function aTurbineWasDamagedYesterday(stage, cast) {
    stage.daysAgo(60)
    const policyNo = await cover(stage, cast, turbine('SYRJ-2026-003'))
    await notify(stage.daysAgo(0), cast, {
      policyNo,
      reporter: 'maker',
      descriptionZh: '压气机喘振，叶片擦碰',
      place: '河北唐山',
      claimedFen: 310 * WAN,
      assessedFen: 0,
    })
  },

  async function aCraneClaimIsDeclinedAndItsSubsidyRejected(stage, cast) {
    stage.daysAgo(90)
    const policyNo = await cover(stage, cast, crane('DLGJ-2026-013'))
    stage.daysAgo(40)
    const application = await recommend(stage, cast, fromLiaoning(policyNo, 'makerDalian'))
    await stage.daysAgo(30).perform(cast.people.ministry, rejectApplication, {
      params: { number: application.number },
      body: { reason: '合同主要技术参数与目录要求的佐证不足。' },
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
      params: { number },
      body: {
        reasons: [{ code: 'excludedCause', textZh: '损失由用户未按操作规程使用造成，属责任免除' }],
        determinedOn: stage.now,
      },
    })
  },

  async function aMachineToolIsInsuredElsewhere(stage, cast) {
    stage.daysAgo(80)
    const policyNo = await cover(stage, cast, machineTool('HZJJ-2026-101'))
    stage.daysAgo(3)
    await apply(stage, cast, { policyNo, maker: 'makerHangzhou', recommender: 'recommenderZhejiang' })
  },

  async function aTurbineIsIssuedButUnpaid(stage, cast) {
    await issue(stage.daysAgo(35), cast, turbine('SYRJ-2026-004'))
  },

  async function aCraneIsBoundFromNextWeek(stage, cast) {
    await bind(stage.daysAgo(4), cast, crane('DLGJ-2026-014'), addDays(stage.today, 7))
  },

  async function aTurbineIsQuotedTwiceAndTheMakerHasTheChoice(stage, cast) {
    const { submissionNo } = await approve(stage.daysAgo(6), cast, turbine('SYRJ-2026-009'))
    const own = {
      limitFen: 20_000 * WAN,
      perOccurrenceLimitFen: 10_000 * WAN,
      deductiblePpm: 100_000,
      copayPpm: 100_000,
    }
    const counter = await stage.perform(cast.people.underwriter, quoteSubmission, {
      params: { number: submissionNo },
      body: {
        covers: [
          { code: 'quality', ...own, deductibleFen: 40 * WAN },
          { code: 'liability', ...own, deductibleFen: 20 * WAN },
        ],
        adjustments: [],
        conditions: [{ code: 'monitoring', text: '保险期间内须保持在线状态监测并留存数据' }],
      },
    })
    await approveQuote(stage, cast, counter._id, '提高自负比例，降低保费')
  },

  async function aCraneIsInspectedBeforeItIsInsured(stage, cast) {
    const { submissionNo } = await quote(stage.daysAgo(3), cast, crane('DLGJ-2026-018'))
    await stage.perform(cast.people.underwriter, requestInspection, {
      params: { number: submissionNo },
      body: {
        subject: '起升机构制动器与钢丝绳，码头基础沉降',
        dueOn: addDays(stage.today, 4),
        inspector: '华信风险工程部 石勘',
      },
    })
  },

  async function submissionsStandInEveryState(stage, cast) {
    const { people } = cast
    await draft(stage.daysAgo(2), cast, turbine('SYRJ-2026-005'))
    await submit(stage.daysAgo(3), cast, turbine('SYRJ-2026-006'))
    await quote(stage.daysAgo(6), cast, crane('DLGJ-2026-015'))
    await approve(stage.daysAgo(8), cast, turbine('SYRJ-2026-007'))
    await accept(stage.daysAgo(5), cast, crane('DLGJ-2026-016'))

    const large = { ...turbine('SYRJ-2026-008'), machine: machine('largeTurbine', 'SYRJ-2026-008') }
    const referred = await quote(stage.daysAgo(7), cast, large)
    await stage.perform(people.underwriter, decideQuote, {
      params: { number: referred.quoteNo },
      body: decision('refer', '总限额超出本人核保权限'),
    })

    const declined = await quote(stage.daysAgo(25), cast, crane('DLGJ-2026-017'))
    await stage.perform(people.underwriter, declineSubmission, {
      params: { number: declined.submissionNo },
      body: { reason: '关键部件未通过型式试验，风险不可接受', reasonCodes: ['unproven-technology'] },
    })

    const returned = await submit(stage.daysAgo(9), cast, machineTool('HZJJ-2026-102'))
    await stage.perform(people.underwriterDonghai, returnSubmission, {
      params: { number: returned },
      body: { reason: '请补充定位精度的第三方检测值' },
    })

    const withdrawn = await submit(stage.daysAgo(30), cast, machineTool('HZJJ-2026-103'))
    await stage.daysAgo(28).perform(people.makerHangzhou, withdrawSubmission, {
      params: { number: withdrawn },
      body: { reason: '用户推迟采购' },
    })
  },
]
