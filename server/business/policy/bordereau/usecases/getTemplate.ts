import type { SpokenLanguage } from '../../../../../config/words/index.ts'
import { notFound, type Reader } from '../../../../platform/database/reader.ts'
import { type KnownColumn, knownColumns, productOf } from './previewList.ts'

export interface GetTemplate {
  readonly product: string
  readonly language: SpokenLanguage
}

/** What a list of a product can say, to be filled in; 404 where there is no such product. */
export async function getTemplate(
  reader: Reader,
  { product: code, language }: GetTemplate,
): Promise<GetTemplate & { readonly columns: readonly KnownColumn[] }> {
  const product = await productOf(reader, code)
  if (!product) throw notFound(code)
  return { product: code, language, columns: knownColumns(product) }
}
