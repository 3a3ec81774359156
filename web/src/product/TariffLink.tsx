import { ObjectLink } from '../components/ObjectLink.tsx'
import type { Rated } from './useStepTexts.ts'

/** The tariff that something was rated by, leading to the very version, in the words of the product it was rated for. */
export function TariffLink({ rated: { product, tariff } }: { readonly rated: Rated }) {
  return <ObjectLink kind="tariff" number={tariff.id} version={{ hash: tariff.hash, product: product.hash }} />
}
