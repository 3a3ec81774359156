import { TARIFFS } from '../../../../../config/tariffs/index.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { Tariff } from '../domain/tariff.ts'

export interface ListTariffs {
  readonly product?: string
}

/** Every filed tariff, past ones too, or those of one product. */
export async function listTariffs(_reader: Reader, { product }: ListTariffs): Promise<readonly Tariff[]> {
  return TARIFFS.filter((tariff) => product === undefined || tariff.product === product)
}
