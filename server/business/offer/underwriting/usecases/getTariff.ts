import { findTariffById } from '../../../../../config/tariffs/index.ts'
import { notFound, type Reader } from '../../../../platform/database/reader.ts'
import { findDefinitionByHash } from '../../../reference/definition/usecases/findDefinition.ts'
import type { Tariff } from '../../../reference/product/domain/tariff.ts'
import { mayReadTariff } from './mayReadTariff.ts'

export interface GetTariff {
  readonly tariffId: string
  readonly hash?: string
}

/** A tariff with all its tables: the very one that a quote pins by its hash, or the shipped one of this id. */
export async function getTariff(reader: Reader, { tariffId, hash }: GetTariff): Promise<Tariff> {
  const tariff = hash === undefined ? findTariffById(tariffId) : await findReadable(reader, hash)
  if (tariff?.id !== tariffId || !tariff) throw notFound(tariffId)
  return tariff
}

/** Somebody else's tariff does not exist. */
const findReadable = async (reader: Reader, hash: string): Promise<Tariff | null> =>
  (await mayReadTariff(reader, hash)) ? findDefinitionByHash(reader, 'tariff', hash) : null
