import { useCodeText } from '../i18n/i18n.ts'
import { useKeyNames } from './useKeyNames.ts'
import { type ProductReference, useProduct } from './useProduct.ts'
import { type Words, wordsOf } from './words.ts'

/** The words for what rules say of a case: those of all cases, and those of the form of its product. */
export function useProductWords(reference: ProductReference): Words {
  const textOf = useCodeText()
  const product = useProduct(reference)
  return wordsOf({ labels: {}, names: useKeyNames(product.data), textOf })
}
