import { Form } from 'antd'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { ItemField } from '../underwriting/ItemField.tsx'

/** The fields of one object, as the product's form asks for them; in a form, the first of `items`. */
export function ItemFields({ product }: { readonly product: ProductView }) {
  return (
    <>
      <Form.Item name={['period', 'from']} hidden>
        <input type="hidden" />
      </Form.Item>
      <Form.List name="items">
        {(places) =>
          places.map((place) => (
            <div key={place.key} className="form-grid">
              {product.itemForm.map((field) => (
                <ItemField key={field.name} field={field} index={place.name} product={product} checked />
              ))}
            </div>
          ))
        }
      </Form.List>
    </>
  )
}
