import { enterLimit } from '../../business/risk/accumulation/usecases/writeLimit.ts'
import { enterSanction } from '../../business/risk/sanctions/usecases/enterSanction.ts'
import { requestLift } from '../../business/risk/sanctions/usecases/liftSanction.ts'
import { addMonths, type CivilDate } from '../../kernel/civilDate.ts'
import { submit } from '../acts/cover.ts'
import type { Cast } from '../cast.ts'
import { YI } from '../goods/wanted.ts'
import { incinerator } from '../orders.ts'
import { creditCode, ORGANISATIONS } from '../organisations.ts'
import type { Stage } from '../stage.ts'

/** Huaxin's figures for the year; what it holds of Shenyang at Huabei is close to what it keeps. */
export async function anInsurerLimitsWhatAddsUp(stage: Stage, cast: Cast) {
  const from: CivilDate = `${stage.today.slice(0, 4)}-01-01`
  const { organisations, people } = cast
  const figures = [
    { dimension: 'maker', key: organisations.shenyang, retentionFen: 8.5 * YI, capacityFen: 13.5 * YI },
    { dimension: 'maker', key: organisations.dalian, retentionFen: 10 * YI, capacityFen: 20 * YI },
    { dimension: 'maker', key: null, retentionFen: 5 * YI, capacityFen: 10 * YI },
    { dimension: 'user', key: organisations.huabei, retentionFen: 8.5 * YI, capacityFen: 13.5 * YI },
    { dimension: 'category', key: 'power-generation', retentionFen: 30 * YI, capacityFen: 50 * YI },
  ] as const
  stage.on(from)
  for (const figure of figures)
    await stage.perform(people.underwritingManager, enterLimit, { ...figure, effective: { from } })
}

const BAN_MONTHS = 36

/** A maker is banned while its submission waits, so nobody can insure it; another entry may be lifted by the ministry. */
export async function aMakerIsBannedFromTheScheme(stage: Stage, cast: Cast) {
  const { organisations, people } = cast
  await submit(stage.daysAgo(25), cast, incinerator('FSHB-2026-001'), stage.soon)
  stage.daysAgo(14)
  await stage.perform(people.ministry, enterSanction, {
    kind: 'ban',
    organisationId: organisations.fushun,
    creditCode: creditCode(ORGANISATIONS.fushun.uscc17),
    name: ORGANISATIONS.fushun.nameZh,
    reason: '申报上一年度保费补贴时提供虚假交付验收证明',
    documentReference: '示范通报〔2026〕3号',
    source: '工业主管部门（示范）',
    from: stage.now,
    to: addMonths(stage.now, BAN_MONTHS),
  })
  const { _id: number } = await stage.daysAgo(200).perform(people.administrator, enterSanction, {
    kind: 'sanction',
    creditCode: creditCode('91220700MA00000N0'),
    name: '松原压缩机（示范）',
    reason: '列入严重失信主体名单',
    documentReference: '示范公告〔2026〕17号',
    source: '市场监管部门（示范）',
    from: stage.now,
  })
  await stage
    .daysAgo(2)
    .perform(people.administrator, requestLift, { sanctionNo: number, reason: '已完成信用修复，名单公告已撤销' })
}
