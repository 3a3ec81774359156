import type { OrganisationKind, Role } from '../../config/permissions.ts'
import { usccCheckCharacter } from '../kernel/uscc.ts'

/** Every demonstration account has this password; outside demonstration mode it must be changed at once. */
export const DEMONSTRATION_PASSWORD = 'Firstcover-2026'

interface DemonstrationOrganisation {
  readonly kind: OrganisationKind
  readonly nameZh: string
  readonly nameEn: string
  /** First seventeen characters of an invented unified social credit code. */
  readonly uscc17: string
  readonly region: string
  /** Key of the recommender a manufacturer answers to. */
  readonly recommender?: 'liaoning' | 'zhejiang'
}

const YUAN_10_000 = 1_000_000

export const ORGANISATIONS = {
  platform: organisation('platform', '首保平台（示范）', 'Firstcover Platform (sample)', '91110000MA00000A0', '110000'),
  ministry: organisation(
    'ministry',
    '工业主管部门（示范）',
    'Ministry of Industry (sample)',
    '11100000000000001',
    '110000',
  ),
  regulator: organisation(
    'regulator',
    '金融监管部门（示范）',
    'Financial Regulator (sample)',
    '11100000000000002',
    '110000',
  ),
  experts: organisation(
    'expertBody',
    '重大装备专家组（示范）',
    'Equipment Expert Group (sample)',
    '52100000MJ0000003',
    '110000',
  ),
  liaoning: organisation(
    'recommender',
    '辽宁省工业主管部门（示范）',
    'Liaoning Industry Authority (sample)',
    '11210000000000004',
    '210000',
  ),
  zhejiang: organisation(
    'recommender',
    '浙江省工业主管部门（示范）',
    'Zhejiang Industry Authority (sample)',
    '11330000000000005',
    '330000',
  ),
  huaxin: organisation(
    'insurer',
    '华信财产保险（示范）',
    'Huaxin Property Insurance (sample)',
    '91110000MA00000B0',
    '110000',
  ),
  donghai: organisation(
    'insurer',
    '东海财产保险（示范）',
    'Donghai Property Insurance (sample)',
    '91310000MA00000C0',
    '310000',
  ),
  shenyang: organisation(
    'manufacturer',
    '沈阳重型燃机（示范）',
    'Shenyang Heavy Turbine (sample)',
    '91210100MA00000D0',
    '210100',
    'liaoning',
  ),
  dalian: organisation(
    'manufacturer',
    '大连港口机械（示范）',
    'Dalian Port Machinery (sample)',
    '91210200MA00000E0',
    '210200',
    'liaoning',
  ),
  hangzhou: organisation(
    'manufacturer',
    '杭州精密机床（示范）',
    'Hangzhou Precision Machine Tools (sample)',
    '91330100MA00000F0',
    '330100',
    'zhejiang',
  ),
  huabei: organisation(
    'equipmentUser',
    '华北清洁发电（示范）',
    'Huabei Clean Power (sample)',
    '91130000MA00000G0',
    '130000',
  ),
  yongcheng: organisation(
    'equipmentUser',
    '甬城港务（示范）',
    'Yongcheng Port (sample)',
    '91330200MA00000H0',
    '330200',
  ),
  jiangnan: organisation(
    'equipmentUser',
    '江南航空部件（示范）',
    'Jiangnan Aero Parts (sample)',
    '91320000MA00000J0',
    '320000',
  ),
} as const satisfies Record<string, DemonstrationOrganisation>
export type OrganisationKey = keyof typeof ORGANISATIONS

interface DemonstrationPerson {
  readonly login: string
  readonly name: string
  readonly organisation: OrganisationKey
  readonly roles: readonly Role[]
  readonly authority?: { readonly claimApprovalLimitFen?: number }
}

export const PEOPLE = {
  maker: person('maker', '沈立', 'shenyang', ['manufacturerAgent']),
  makerDalian: person('maker.dalian', '连海', 'dalian', ['manufacturerAgent']),
  makerHangzhou: person('maker.hangzhou', '杭敏', 'hangzhou', ['manufacturerAgent']),
  user: person('user', '华明', 'huabei', ['equipmentUserAgent']),
  userPort: person('user.port', '甬平', 'yongcheng', ['equipmentUserAgent']),
  userAero: person('user.aero', '江航', 'jiangnan', ['equipmentUserAgent']),
  underwriter: person('underwriter', '陈核', 'huaxin', ['underwriter']),
  seniorUnderwriter: person('underwriter.senior', '高保', 'huaxin', ['seniorUnderwriter']),
  secondSenior: person('underwriter.senior.2', '孙保', 'huaxin', ['seniorUnderwriter']),
  chiefUnderwriter: person('underwriter.chief', '魏总', 'huaxin', ['seniorUnderwriter']),
  underwritingManager: person('underwriting.manager', '周权', 'huaxin', ['underwritingManager']),
  claimsHandler: person('claims', '李勘', 'huaxin', ['claimsHandler']),
  claimsApprover: person('claims.approver', '赵审', 'huaxin', ['claimsApprover'], {
    claimApprovalLimitFen: 5_000 * YUAN_10_000,
  }),
  productManager: person('products', '林品', 'huaxin', ['productManager']),
  productReviewer: person('products.reviewer', '周审品', 'huaxin', ['productManager']),
  insurerFinance: person('finance', '钱付', 'huaxin', ['insurerFinance']),
  underwriterDonghai: person('underwriter.donghai', '东承', 'donghai', ['underwriter']),
  managerDonghai: person('underwriting.manager.donghai', '东权', 'donghai', ['underwritingManager']),
  financeDonghai: person('finance.donghai', '东财', 'donghai', ['insurerFinance']),
  recommender: person('recommender', '辽荐', 'liaoning', ['recommenderOfficer']),
  recommenderZhejiang: person('recommender.zhejiang', '浙荐', 'zhejiang', ['recommenderOfficer']),
  ministry: person('ministry', '部审', 'ministry', ['ministryOfficer']),
  ministryFinance: person('ministry.finance', '部财', 'ministry', ['ministryFinance']),
  regulator: person('regulator', '监督', 'regulator', ['supervisor']),
  expert: person('expert', '专评', 'experts', ['expert']),
  administrator: person('admin', '管理', 'platform', ['administrator']),
} as const satisfies Record<string, DemonstrationPerson>
export type PersonKey = keyof typeof PEOPLE

/** The accounts a newcomer should try, in the order of the story. */
export const ACCOUNTS: readonly { readonly login: string; readonly zh: string }[] = [
  { login: PEOPLE.maker.login, zh: '制造企业' },
  { login: PEOPLE.underwriter.login, zh: '核保人' },
  { login: PEOPLE.seniorUnderwriter.login, zh: '高级核保人' },
  { login: PEOPLE.underwritingManager.login, zh: '核保管理（授权）' },
  { login: PEOPLE.productManager.login, zh: '产品经理（起草）' },
  { login: PEOPLE.productReviewer.login, zh: '产品经理（审核发布）' },
  { login: PEOPLE.insurerFinance.login, zh: '保险公司财务' },
  { login: PEOPLE.claimsHandler.login, zh: '理赔经办' },
  { login: PEOPLE.claimsApprover.login, zh: '理赔审批' },
  { login: PEOPLE.user.login, zh: '装备用户' },
  { login: PEOPLE.recommender.login, zh: '推荐单位' },
  { login: PEOPLE.ministry.login, zh: '部委审批' },
  { login: PEOPLE.regulator.login, zh: '监管' },
  { login: PEOPLE.administrator.login, zh: '平台管理员' },
]

/** The full credit code of an invented organisation. */
export const creditCode = (uscc17: string): string => uscc17 + usccCheckCharacter(uscc17)

function organisation(
  kind: OrganisationKind,
  nameZh: string,
  nameEn: string,
  uscc17: string,
  region: string,
  recommender?: 'liaoning' | 'zhejiang',
): DemonstrationOrganisation {
  return { kind, nameZh, nameEn, uscc17, region, ...(recommender ? { recommender } : {}) }
}

function person(
  login: string,
  name: string,
  organisation: OrganisationKey,
  roles: readonly Role[],
  authority?: DemonstrationPerson['authority'],
): DemonstrationPerson {
  return { login, name, organisation, roles, ...(authority ? { authority } : {}) }
}
