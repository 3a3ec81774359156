import { sheetOf } from '../../../platform/http/sheet.ts'
import type { OrganisationView, UserView } from './identity.contract.ts'

const activity = (isActive: boolean): string => (isActive ? 'active' : 'inactive')

/** The directory of organisations as a workbook. */
export const organisationSheet = sheetOf<OrganisationView>({
  id: { is: 'text', zh: '编号', en: 'Number', of: ({ id }) => id },
  name: { is: 'text', zh: '名称', en: 'Name in Chinese', of: ({ nameZh }) => nameZh },
  nameEn: { is: 'text', zh: '英文名称', en: 'Name in English', of: ({ nameEn }) => nameEn },
  kind: { is: 'text', zh: '类型', en: 'Kind', of: ({ kind }) => kind },
  uscc: { is: 'text', zh: '统一社会信用代码', en: 'Credit code', of: ({ details }) => details?.uscc },
  region: { is: 'text', zh: '地区代码', en: 'Region', of: ({ region }) => region },
  active: { is: 'state', kind: 'active', zh: '状态', en: 'State', of: ({ active }) => activity(active) },
})

/** The people of an organisation as a workbook. */
export const userSheet = sheetOf<UserView>({
  login: { is: 'text', zh: '登录名', en: 'Login', of: ({ login }) => login },
  name: { is: 'text', zh: '姓名', en: 'Name', of: ({ name }) => name },
  organisation: { is: 'organisation', zh: '机构', en: 'Organisation', of: ({ organisationId }) => organisationId },
  roles: { is: 'text', zh: '角色', en: 'Roles', of: ({ roles }) => roles.join(', ') },
  active: { is: 'state', kind: 'active', zh: '状态', en: 'State', of: ({ disabled }) => activity(!disabled) },
  created: { is: 'instant', zh: '建立时间', en: 'Created at', of: ({ createdAt }) => createdAt },
})
