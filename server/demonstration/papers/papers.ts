import type { RequiredDocument } from '../../business/reference/product/domain/product.ts'
import type { CivilDate } from '../../kernel/civilDate.ts'
import type { StoryPaper } from '../acts/attach.ts'
import { drawCurve } from './curve.ts'
import { renderReport } from './report.ts'

/** What a maker shows for a turbine it wants to insure. */
export const typeTestReport = async (serialNumber: string, on: CivilDate): Promise<StoryPaper> => ({
  name: `${serialNumber} 型式试验报告.pdf`,
  note: '额定功率与联合循环效率的型式试验',
  bytes: await renderReport({
    title: '重型燃气轮机型式试验报告',
    issuer: '国家燃机试验中心（示范）',
    on,
    lines: [
      ['产品', 'SY-300 重型燃气轮机'],
      ['出厂编号', serialNumber],
      ['额定功率', '310 MW（目录要求不低于 300 MW）'],
      ['联合循环效率', '61.5%（目录要求不低于 60%）'],
    ],
    conclusion: '两项主要技术指标均达到指导目录（2024年版）要求。',
  }),
})

/** What the checklist of a product asks for beside an application for subsidy. */
export const applicationPaper = async (
  { code, name }: RequiredDocument,
  goods: string,
  on: CivilDate,
): Promise<StoryPaper> => ({
  name: `${name.zh}.pdf`,
  note: goods,
  documentCode: code,
  bytes: await renderReport({
    title: name.zh,
    issuer: '申报单位（示范）',
    on,
    lines: [['产品', goods]],
    conclusion: '与申报内容一致。',
  }),
})

/** What a user signs once the goods have run as agreed. */
export const acceptanceCertificate = async (
  certificateNo: string,
  goods: string,
  on: CivilDate,
): Promise<StoryPaper> => ({
  name: `${certificateNo} 验收证书.pdf`,
  note: '数量、规格和试运行的检查',
  bytes: await renderReport({
    title: '验收证书',
    issuer: '用户单位（示范）',
    on,
    lines: [
      ['证书编号', certificateNo],
      ['标的', goods],
      ['检查', '数量、规格、随附文件与合同一致，试运行指标达到合同要求'],
    ],
    conclusion: '同意验收。',
  }),
})

/** What a maker finds on a damaged turbine. */
export const defectReport = async (serialNumber: string, on: CivilDate): Promise<StoryPaper> => ({
  name: `${serialNumber} 缺陷初步鉴定.pdf`,
  note: '停机当日的初步检查',
  documentCode: 'defectReport',
  bytes: await renderReport({
    title: '质量缺陷初步鉴定报告',
    issuer: '沈阳重型燃机（示范）质量部',
    on,
    lines: [
      ['出厂编号', serialNumber],
      ['现象', '压气机喘振，第三级动叶片与机匣擦碰'],
      ['检查', '孔探发现七片叶片叶尖磨损，一片卷边'],
    ],
    conclusion: '防喘放气阀响应迟缓，初步判断为执行机构质量缺陷，待返厂复核。',
  }),
})

const CALM = [0.22, 0.24, 0.23, 0.25, 0.24, 0.26, 0.25, 0.27, 0.28, 0.27]
const SURGE = [0.31, 0.38, 0.47, 0.71, 0.93, 0.88, 0.35, 0.08, 0.02, 0]
const ALARM = 0.65

/** What the user's monitoring recorded of the damage. */
export const vibrationRecord = (serialNumber: string): StoryPaper => ({
  name: `${serialNumber} 振动记录.png`,
  note: '跳机前十分钟轴承座振动，红线为报警值',
  bytes: drawCurve([...CALM, ...SURGE], ALARM),
})
