import { findTariffById } from '../../../config/tariffs/index.ts'
import type { Reader } from '../../database/reader.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import type { Tariff } from '../domain/tariff.ts'
import type { TariffInput } from '../product.schemas.ts'

/** A tariff with all its tables. */
export async function getTariff(_reader: Reader, { params }: TariffInput): Promise<Tariff> {
  const tariff = findTariffById(params.id)
  if (!tariff) throw new RefusalError([{ code: 'http.not-found', value: params.id }])
  return tariff
}
