import type { Role } from '../../config/permissions.ts'
import type { OrganisationKey } from './organisations.ts'

/** Every demonstration account has this password; outside demonstration mode it must be changed at once. */
export const DEMONSTRATION_PASSWORD = 'Firstcover-2026'

interface DemonstrationPerson {
  readonly login: string
  readonly name: string
  readonly organisation: OrganisationKey
  readonly roles: readonly Role[]
}

export const PEOPLE = {
  maker: person('maker', '沈立', 'shenyang', ['manufacturerAgent']),
  makerDalian: person('maker.dalian', '连海', 'dalian', ['manufacturerAgent']),
  makerHangzhou: person('maker.hangzhou', '杭敏', 'hangzhou', ['manufacturerAgent']),
  makerYongjiang: person('maker.materials', '甬材', 'yongjiang', ['manufacturerAgent']),
  makerFushun: person('maker.fushun', '抚环', 'fushun', ['manufacturerAgent']),
  user: person('user', '华明', 'huabei', ['equipmentUserAgent']),
  userPort: person('user.port', '甬平', 'yongcheng', ['equipmentUserAgent']),
  userAero: person('user.aero', '江航', 'jiangnan', ['equipmentUserAgent']),
  underwriter: person('underwriter', '陈核', 'huaxin', ['underwriter']),
  seniorUnderwriter: person('underwriter.senior', '高保', 'huaxin', ['seniorUnderwriter']),
  secondSenior: person('underwriter.senior.2', '孙保', 'huaxin', ['seniorUnderwriter']),
  chiefUnderwriter: person('underwriter.chief', '魏总', 'huaxin', ['seniorUnderwriter']),
  underwritingManager: person('underwriting.manager', '周权', 'huaxin', ['underwritingManager']),
  claimsHandler: person('claims', '李勘', 'huaxin', ['claimsHandler']),
  claimsApprover: person('claims.approver', '赵审', 'huaxin', ['claimsApprover']),
  productManager: person('products', '林品', 'huaxin', ['productManager']),
  productReviewer: person('products.reviewer', '周审品', 'huaxin', ['productManager']),
  insurerFinance: person('finance', '钱付', 'huaxin', ['insurerFinance']),
  secondFinance: person('finance.2', '郑核', 'huaxin', ['insurerFinance']),
  underwriterDonghai: person('underwriter.donghai', '东承', 'donghai', ['underwriter']),
  managerDonghai: person('underwriting.manager.donghai', '东权', 'donghai', ['underwritingManager']),
  financeDonghai: person('finance.donghai', '东财', 'donghai', ['insurerFinance']),
  underwriterBeichen: person('underwriter.beichen', '北承', 'beichen', ['underwriter']),
  managerBeichen: person('underwriting.manager.beichen', '北权', 'beichen', ['underwritingManager']),
  recommender: person('recommender', '辽荐', 'liaoning', ['recommenderOfficer']),
  recommenderZhejiang: person('recommender.zhejiang', '浙荐', 'zhejiang', ['recommenderOfficer']),
  ministry: person('ministry', '部审', 'ministry', ['ministryOfficer']),
  ministryFinance: person('ministry.finance', '部财', 'ministry', ['ministryFinance']),
  regulator: person('regulator', '监督', 'regulator', ['supervisor']),
  expert: person('expert', '专评', 'experts', ['expert']),
  administratorHuaxin: person('admin.huaxin', '徐管', 'huaxin', ['organisationAdministrator']),
  secondAdministratorHuaxin: person('admin.huaxin.2', '何管', 'huaxin', ['organisationAdministrator']),
  administratorDonghai: person('admin.donghai', '东管', 'donghai', ['organisationAdministrator']),
  administratorBeichen: person('admin.beichen', '北管', 'beichen', ['organisationAdministrator']),
  administratorHuabei: person('admin.user', '华管', 'huabei', ['organisationAdministrator']),
  administratorPort: person('admin.user.port', '甬管', 'yongcheng', ['organisationAdministrator']),
  administratorAero: person('admin.user.aero', '江管', 'jiangnan', ['organisationAdministrator']),
  administrator: person('admin', '管理', 'platform', ['administrator']),
  secondAdministrator: person('admin.2', '平管', 'platform', ['administrator']),
} as const satisfies Record<string, DemonstrationPerson>
export type PersonKey = keyof typeof PEOPLE

/** The accounts a newcomer should try, in the order of the story. */
export const ACCOUNTS: readonly { readonly login: string; readonly zh: string }[] = [
  { login: PEOPLE.maker.login, zh: '制造企业' },
  { login: PEOPLE.underwriter.login, zh: '核保员' },
  { login: PEOPLE.seniorUnderwriter.login, zh: '高级核保员' },
  { login: PEOPLE.underwritingManager.login, zh: '核保管理（授权）' },
  { login: PEOPLE.productManager.login, zh: '产品经理（起草）' },
  { login: PEOPLE.productReviewer.login, zh: '产品经理（审核发布）' },
  { login: PEOPLE.insurerFinance.login, zh: '保险公司财务（编制付款）' },
  { login: PEOPLE.secondFinance.login, zh: '保险公司财务（审批付款）' },
  { login: PEOPLE.claimsHandler.login, zh: '理赔经办' },
  { login: PEOPLE.claimsApprover.login, zh: '理赔审批' },
  { login: PEOPLE.user.login, zh: '装备用户' },
  { login: PEOPLE.recommender.login, zh: '推荐单位' },
  { login: PEOPLE.ministry.login, zh: '部委审批' },
  { login: PEOPLE.regulator.login, zh: '监管' },
  { login: PEOPLE.administratorHuaxin.login, zh: '机构管理员（提出变更）' },
  { login: PEOPLE.secondAdministratorHuaxin.login, zh: '机构管理员（复核变更）' },
  { login: PEOPLE.administrator.login, zh: '平台管理员' },
]

function person(
  login: string,
  name: string,
  organisation: OrganisationKey,
  roles: readonly Role[],
): DemonstrationPerson {
  return { login, name, organisation, roles }
}
