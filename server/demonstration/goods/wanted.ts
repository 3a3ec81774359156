import type { InsuredItem } from '../../business/contract/terms/domain/insuredItem.ts'
import type { CivilDate } from '../../kernel/civilDate.ts'

/** 万元 and 亿元 in fen. */
export const WAN = 1_000_000
export const YI = 10_000_000_000

/** What a request depends on besides the goods: from whom cover is wanted, who uses them, and from when. */
export interface WantedGoods {
  readonly insurerId: string
  /** Null where nobody but the applicant uses them. */
  readonly userId: string | null
  readonly from: CivilDate
}

/** An item of which nothing has been typed but its name and value. */
export const BLANK: Omit<InsuredItem, 'itemNo' | 'name' | 'valueFen'> = {
  serialNumber: null,
  catalogueEntryId: null,
  catalogueEdition: null,
  contractNo: null,
  contractDate: null,
  userId: null,
  deliveredOn: null,
  unitOfSupport: null,
  firstYear: false,
  indicators: [],
  maturity: null,
  attributes: {},
}
