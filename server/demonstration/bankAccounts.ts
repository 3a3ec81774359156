import { proposeAccountOpening } from '../business/party/banking/usecases/proposeAccountChange.ts'
import { confirmChange } from '../business/party/changes/usecases/decideChange.ts'
import type { Cast, Scene } from './cast.ts'
import { ORGANISATIONS, type OrganisationKey } from './organisations.ts'
import type { PersonKey } from './people.ts'
import type { Stage } from './stage.ts'

interface Opened {
  readonly of: OrganisationKey
  readonly by: PersonKey
  /** Of the organisation where it has somebody, else of the platform. */
  readonly confirmedBy: PersonKey
  readonly bank: string
  readonly accountNumber: string
}

/** All of it is invented. */
const ACCOUNTS: readonly Opened[] = [
  account(
    'huaxin',
    'administratorHuaxin',
    'secondAdministratorHuaxin',
    '中国工商银行北京示范支行',
    '0200099900000001101',
  ),
  account('donghai', 'administratorDonghai', 'financeDonghai', '交通银行上海示范支行', '3100666000000002202'),
  account('huabei', 'administratorHuabei', 'administrator', '中国建设银行石家庄示范支行', '1300161500000003303'),
  account('yongcheng', 'administratorPort', 'administrator', '宁波银行示范支行', '3301012200000004404'),
  account('jiangnan', 'administratorAero', 'administrator', '江苏银行示范支行', '3201018800000005505'),
]

/** Whoever receives money puts an account on file, and a second person confirms. Gives the numbers by organisation. */
export async function openBankAccounts(stage: Stage, { people }: Scene): Promise<Cast['accounts']> {
  const numbers: [OrganisationKey, string][] = []
  for (const { of, by, confirmedBy, bank, accountNumber } of ACCOUNTS) {
    const details = { accountHolder: ORGANISATIONS[of].nameZh, bank, accountNumber, purpose: 'general' } as const
    const opening = { ...details, reason: '开立结算账户' }
    const { _id: number } = await stage.perform(people[by], proposeAccountOpening, opening)
    const { subjectId } = await stage.perform(people[confirmedBy], confirmChange, { changeNo: number })
    numbers.push([of, subjectId ?? ''])
  }
  return Object.fromEntries(numbers)
}

function account(
  of: OrganisationKey,
  by: PersonKey,
  confirmedBy: PersonKey,
  bank: string,
  accountNumber: string,
): Opened {
  return { of, by, confirmedBy, bank, accountNumber }
}
