import type { BilingualText } from '../../product/domain/product.ts'

const LABELS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  code: ['代码', 'Code'],
  id: ['编号', 'Id'],
  version: ['版本号', 'Version'],
  product: ['产品', 'Product'],
  name: ['名称', 'Name'],
  zh: ['中文', 'Chinese'],
  en: ['英文', 'English'],
  scheme: ['类别', 'Scheme'],
  currency: ['币种', 'Currency'],
  filingNo: ['备案编号', 'Filing number'],
  clause: ['条款', 'Clause'],
  heading: ['标题', 'Heading'],
  text: ['正文', 'Text'],
  exclusions: ['责任免除', 'Exclusions'],
  covers: ['保险责任', 'Covers'],
  limitBasis: ['计费限额', 'Rated limit'],
  aggregatePpm: ['分项责任限额计入比例', 'Part of the limit for the period'],
  perOccurrencePpm: ['每次事故责任限额比例', 'Per-occurrence share'],
  limit: ['限额分段', 'Slices of the limit'],
  banding: ['区间适用方式', 'How bands apply'],
  insures: ['保障内容', 'What it insures'],
  statisticsCategory: ['统计类别', 'Statistics category'],
  required: ['必选', 'Required'],
  deductibleFen: ['免赔额', 'Deductible amount'],
  deductiblePpm: ['免赔率', 'Deductible share'],
  copayPpm: ['自负比例', 'Co-payment'],
  default: ['通常值', 'Usual'],
  min: ['下限', 'Least'],
  max: ['上限', 'Most'],
  limits: ['责任限额', 'Limits'],
  valuePpm: ['限额与标的价值之比', 'Limit to value'],
  firstYearValuePpm: ['首年度限额与价值之比', 'Limit to value in the first year'],
  value: ['数值', 'Value'],
  reference: ['依据', 'Reference'],
  period: ['保险期间', 'Period'],
  maximumMonths: ['最长月数', 'Longest, in months'],
  minimumDays: ['最短天数', 'Shortest, in days'],
  itemForm: ['标的信息', 'Item form'],
  form: ['标的信息', 'Item form'],
  documents: ['投保资料', 'Documents'],
  type: ['类型', 'Type'],
  label: ['名称', 'Label'],
  help: ['填写说明', 'Help'],
  choices: ['选项', 'Choices'],
  rounding: ['舍入方式', 'Rounding'],
  baseRates: ['基准费率', 'Base rates'],
  ratesPpm: ['费率', 'Rates'],
  maturity: ['技术成熟度', 'Technical maturity'],
  factorsPpm: ['系数', 'Factors'],
  factorPpm: ['系数', 'Factor'],
  limitToValue: ['限额与价值比例', 'Limit to value'],
  batchSize: ['承保数量', 'Batch size'],
  lossRatio: ['历史赔付率', 'Loss ratio'],
  noRecordPpm: ['无记录', 'No record'],
  bands: ['区间', 'Bands'],
  below: ['低于', 'Below'],
  coverShares: ['分项责任保费比例', 'Cover shares'],
  sharesPpm: ['比例', 'Shares'],
  deductible: ['免赔率系数', 'Deductible factors'],
  copay: ['自负比例系数', 'Co-payment factors'],
  totalRate: ['总费率', 'Total rate'],
  minPpm: ['下限', 'Least'],
  maxPpm: ['上限', 'Most'],
  shortPeriod: ['短期费率', 'Short periods'],
  method: ['方法', 'Method'],
  minimumPremium: ['最低保险费', 'Minimum premium'],
  amountFen: ['金额', 'Amount'],
  tables: ['费率表', 'Tables'],
  rows: ['行', 'Rows'],
  dimensions: ['维度', 'Dimensions'],
  valueKind: ['数值类型', 'Kind of value'],
  fact: ['因子', 'Fact'],
  kind: ['种类', 'Kind'],
  rules: ['规则', 'Rules'],
  line: ['险类', 'Line'],
  proportional: ['不足额比例赔付', 'Pays in proportion'],
  settlement: ['赔款理算', 'Settlement of losses'],
  cancellation: ['退保', 'Cancellation'],
  beforeInceptionPpm: ['责任开始前退保手续费', 'Fee before cover begins'],
  shortRatePpm: ['短期费率', 'Short rates'],
  nonPayment: ['欠费解除', 'Cancellation for want of payment'],
  graceDays: ['宽限天数', 'Days of grace'],
  noticeDays: ['通知天数', 'Days of notice'],
  order: ['理算次序', 'Order of the steps'],
  earning: ['保费的风险分布', 'Risk over the cover period'],
  pattern: ['分布点', 'Points'],
  untilPpm: ['截至期间比例', 'By this part of the period'],
  earnedPpm: ['累计已赚比例', 'So much is earned'],
  occurrence: ['每次事故的认定', 'What is one occurrence'],
  minimum: ['最低要求', 'Least'],
  maximumPpm: ['最高倍数', 'Most'],
  multiplePpm: ['倍数', 'Multiple'],
  field: ['字段', 'Field'],
  is: ['为', 'Is'],
  renewal: ['续保', 'Renewal'],
  renewable: ['可续保', 'Renewable'],
  offerDays: ['续保要约提前天数', 'Days before the end from which renewal is offered'],
  maximumGapDays: ['最长间隔天数', 'Longest gap, in days'],
  maximumYears: ['最长年数', 'Most years'],
  coinsurance: ['共保要求', 'Coinsurance'],
  panelCapitalFen: ['共保体注册资本', 'Capital of the panel'],
  soleCapitalFen: ['独立承保注册资本', 'Capital of a sole insurer'],
  solvencyPpm: ['偿付能力充足率', 'Solvency'],
  solvencyYears: ['考察年数', 'Years of solvency'],
  objectName: ['标的名称', 'Insured object'],
  stage: ['环节', 'Stage'],
  steps: ['计费步骤', 'Steps'],
  base: ['基准', 'Base'],
  item: ['逐项系数', 'Per item'],
  whole: ['整体系数', 'Of the whole'],
  cover: ['责任系数', 'Per cover'],
  by: ['方式', 'By'],
  adjustments: ['承保浮动', 'Loadings and discounts'],
  missing: ['无数据时', 'Where unknown'],
  table: ['费率表', 'Table'],
  printed: ['印于保单', 'Printed'],
  unit: ['单位', 'Unit'],
  columns: ['列', 'Columns'],
  outcome: ['结果', 'Outcome'],
  when: ['条件', 'Condition'],
  quality: ['质量风险责任', 'Quality'],
  liability: ['责任风险责任', 'Liability'],
  halfUp: ['四舍五入', 'Half up'],
  halfEven: ['四舍六入五成双', 'Half to even'],
  qualityCertification: ['质量认证', 'Quality certification'],
  keys: ['取值', 'Keys'],
  exact: ['逐项取值', 'Exact'],
  band: ['区间', 'Band'],
  ownLimit: ['按各项自身限额', 'By own limit'],
  shares: ['按比例分摊', 'By shares'],
  ratePpm: ['费率', 'Rate'],
  money: ['金额', 'Amount'],
  share: ['比例', 'Share'],
  integer: ['整数', 'Whole number'],
  boolean: ['是或否', 'Yes or no'],
  choice: ['选项', 'Choice'],
  organisation: ['单位', 'Organisation'],
  indicators: ['技术指标', 'Technical indicators'],
  catalogueEntry: ['目录条目', 'Catalogue entry'],
  catalogueEdition: ['目录版本', 'Catalogue edition'],
  unitOfSupport: ['计量单位', 'Unit of measure'],
  refer: ['上报', 'Refer'],
  decline: ['拒保', 'Decline'],
  block: ['不得报价', 'Block'],
  needsApproval: ['须批准', 'Needs approval'],
  information: ['提示', 'Information'],
  submission: ['投保', 'Submission'],
  claim: ['理赔', 'Claim'],
  above: ['超过', 'Above'],
  atLeast: ['不低于', 'At least'],
  atMost: ['不超过', 'At most'],
  oneOf: ['属于其一', 'One of'],
  all: ['同时满足', 'All of'],
  any: ['满足其一', 'Any of'],
  not: ['不满足', 'Not'],
  approvals: ['须批准人数', 'Approvals needed'],
  equals: ['等于', 'Equals'],
  sum: ['合计', 'Sum'],
  column: ['列', 'Column'],
  unique: ['不得重复', 'Not repeated'],
  maxLength: ['最多字数', 'Longest, in characters'],
  minRows: ['最少行数', 'Least rows'],
  maxRows: ['最多行数', 'Most rows'],
  notAfter: ['不晚于', 'Not after'],
  notBefore: ['不早于', 'Not before'],
  today: ['当日', 'Today'],
  date: ['日期', 'Date'],
  effective: ['有效期', 'Effective'],
  from: ['自', 'From'],
  to: ['至（不含）', 'To, excluded'],
  more: ['保额越高', 'More cover'],
  less: ['保额越低', 'Less cover'],
  step: ['按所在区间', 'As the band says'],
  marginal: ['分段适用', 'Slice by slice'],
  interpolated: ['直线内插', 'Interpolated'],
  'first-set-equipment': ['首台（套）重大技术装备', 'First-set equipment'],
  'first-batch-material': ['首批次新材料', 'First-batch material'],
  'rd-expense': ['研发费用损失', 'R&D expense loss'],
  ip: ['知识产权', 'Intellectual property'],
  'first-set': ['首台（套）', 'First set'],
  'first-batch': ['首批次', 'First batch'],
  'rd-expense-loss': ['研发费用损失', 'R&D expense loss'],
  'ip-enforcement': ['知识产权执行', 'Enforcement of rights'],
  'ip-infringement-loss': ['知识产权被侵权损失', 'Loss by infringement'],
}

/** Words of the form of contents that a product may use for a field of its own too. */
const FIELDS_OF_EVERY: ReadonlySet<string> = new Set(['code', 'name', 'kind', 'value', 'period', 'field'])

/** What people call a field of a definition; the field itself where nobody gave it a name. */
export function labelOf(field: string): BilingualText {
  const label = Object.hasOwn(LABELS, field) ? LABELS[field] : undefined
  return label ? { zh: label[0], en: label[1] } : { zh: field, en: field }
}

/** The name that a part of a content gives itself, such as a table, a field of a form or a choice. */
export function nameIn(part: unknown): BilingualText | null {
  const { name, label } = (typeof part === 'object' && part !== null ? part : {}) as Readonly<Record<string, unknown>>
  return [name, label].find(isBilingual) ?? null
}

const isBilingual = (value: unknown): value is BilingualText =>
  typeof value === 'object' &&
  value !== null &&
  'zh' in value &&
  typeof value.zh === 'string' &&
  'en' in value &&
  typeof value.en === 'string'

const CALLED_BY = ['code', 'name', 'value', 'fact'] as const

/** What an element of a list is called by in other parts; its place where by nothing. */
const calledBy = (element: unknown, place: string): string => {
  const fields = (element ?? {}) as Readonly<Record<string, unknown>>
  return CALLED_BY.map((field) => fields[field]).find((call): call is string => typeof call === 'string') ?? place
}

const known = (word: string): boolean => Object.hasOwn(LABELS, word)

/** The labels of all fields of a content, so that people read their own words; table rows have none. */
export function labelsIn(content: object): Readonly<Record<string, BilingualText>> {
  const found = new Map<string, BilingualText>()
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && known(value) && !found.has(value)) found.set(value, labelOf(value))
    if (typeof value !== 'object' || value === null) return
    for (const [key, child] of Object.entries(value)) {
      if (!Array.isArray(value) && known(key) && !found.has(key)) found.set(key, labelOf(key))
      const own = nameIn(child)
      const call = Array.isArray(value) ? calledBy(child, key) : key
      // A field of every content keeps its word, whatever one product calls a field of its form.
      if (own && !(Array.isArray(value) && FIELDS_OF_EVERY.has(call))) found.set(call, own)
      if (key !== 'rows') visit(child)
    }
  }
  visit(content)
  return Object.fromEntries(found)
}
