import type { OrganisationKind } from '../../config/permissions.ts'
import type { InsurerOffice } from '../business/party/identity/domain/organisation.ts'
import { usccCheckCharacter } from '../kernel/uscc.ts'

interface DemonstrationOrganisation {
  readonly kind: OrganisationKind
  readonly nameZh: string
  readonly nameEn: string
  /** First seventeen characters of an invented unified social credit code. */
  readonly uscc17: string
  readonly region: string
  /** Key of the recommender a manufacturer answers to. */
  readonly recommender?: 'liaoning' | 'zhejiang'
  /** Of an insurer, in 亿元: 50 to insure alone, 200 together with others. */
  readonly capitalInYi?: number
  /** Of an insurer: what it prints of where it is. */
  readonly office?: InsurerOffice
}

/** No insurer's: numbers that nobody answers. */
const OFFICE: InsurerOffice = {
  address: '北京市示范区保险大街1号（示范）',
  serviceLine: '400-000-0000',
  claimsLine: '400-000-0001',
}

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
    undefined,
    180,
  ),
  donghai: organisation(
    'insurer',
    '东海财产保险（示范）',
    'Donghai Property Insurance (sample)',
    '91310000MA00000C0',
    '310000',
    undefined,
    60,
  ),
  beichen: organisation(
    'insurer',
    '北辰财产保险（示范）',
    'Beichen Property Insurance (sample)',
    '91110000MA00000K0',
    '110000',
    undefined,
    40,
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
  yongjiang: organisation(
    'manufacturer',
    '甬江新材料（示范）',
    'Yongjiang New Materials (sample)',
    '91330200MA00000L0',
    '330200',
    'zhejiang',
  ),
  fushun: organisation(
    'manufacturer',
    '抚顺环保装备（示范）',
    'Fushun Environmental Equipment (sample)',
    '91210400MA00000M0',
    '210400',
    'liaoning',
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

/** The full credit code of an invented organisation. */
export const creditCode = (uscc17: string): string => uscc17 + usccCheckCharacter(uscc17)

function organisation(
  kind: OrganisationKind,
  nameZh: string,
  nameEn: string,
  uscc17: string,
  region: string,
  recommender?: 'liaoning' | 'zhejiang',
  capitalInYi?: number,
): DemonstrationOrganisation {
  return {
    kind,
    nameZh,
    nameEn,
    uscc17,
    region,
    ...(recommender ? { recommender } : {}),
    ...(capitalInYi ? { capitalInYi } : {}),
    ...(kind === 'insurer' ? { office: OFFICE } : {}),
  }
}
