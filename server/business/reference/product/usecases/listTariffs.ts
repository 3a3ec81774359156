import { TARIFFS } from '../../../../../config/tariffs/index.ts'
import type { Page } from '../../../../../models/page.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { completePage } from '../../../../platform/searching/usecases/completePage.ts'
import type { Tariff } from '../domain/tariff.ts'

export interface ListTariffs {
  readonly product?: string
  /** Parts of what they are called and filed under. */
  readonly q?: string
}

/** Every filed tariff, past ones too, or those of one product. */
export async function listTariffs(_reader: Reader, { product, q }: ListTariffs): Promise<Page<Tariff>> {
  const asked = TARIFFS.filter((tariff) => product === undefined || tariff.product === product)
  return completePage(asked, textsOf, q)
}

const textsOf = ({ id, name, version, filingNo }: Tariff) => [id, name, version, filingNo]
