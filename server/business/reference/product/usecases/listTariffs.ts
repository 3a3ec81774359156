import { TARIFFS } from '../../../../../config/tariffs/index.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { Tariff } from '../domain/tariff.ts'
import type { TariffListInput } from '../product.schemas.ts'

/** Every filed tariff, past ones too, or those of one product. */
export async function listTariffs(_reader: Reader, { query }: TariffListInput): Promise<readonly Tariff[]> {
  return TARIFFS.filter((tariff) => query.product === undefined || tariff.product === query.product)
}
