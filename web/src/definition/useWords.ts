import type { DefinitionView } from '../../../server/business/reference/definition/definition.contract.ts'
import { useCodeText } from '../i18n/i18n.ts'
import { useKeyNames } from '../product/useKeyNames.ts'
import { useProduct } from '../product/useProduct.ts'
import { type Words, wordsOf } from '../product/words.ts'
import { productOf } from './tables.ts'

/** The words of a version: its own, and those of the product it is for, as far as there is one by now. */
export function useWords({ content, labels }: Pick<DefinitionView, 'content' | 'labels'>): Words {
  const textOf = useCodeText()
  const product = useProduct(productOf(content))
  return wordsOf({ labels, names: useKeyNames(product.data), textOf })
}
