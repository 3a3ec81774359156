import { findTariffById } from '../../../../../config/tariffs/index.ts'
import { RefusalError } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { findDefinitionByHash } from '../../definition/usecases/findDefinition.ts'
import type { Tariff } from '../domain/tariff.ts'
import type { TariffInput } from '../product.schemas.ts'
import { mayReadTariff } from './mayReadTariff.ts'

/** A tariff with all its tables: the very one that a quote pins by its hash, or the shipped one of this id. */
export async function getTariff(reader: Reader, { params, query }: TariffInput): Promise<Tariff> {
  const tariff = query.hash === undefined ? findTariffById(params.id) : await findReadable(reader, query.hash)
  if (tariff?.id !== params.id || !tariff) throw new RefusalError([{ code: 'http.not-found', value: params.id }])
  return tariff
}

/** Somebody else's tariff does not exist. */
const findReadable = async (reader: Reader, hash: string): Promise<Tariff | null> =>
  (await mayReadTariff(reader, hash)) ? findDefinitionByHash(reader, 'tariff', hash) : null
