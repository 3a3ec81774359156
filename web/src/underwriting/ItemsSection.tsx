import { Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProductView } from '../../../server/product/product.contract.ts'
import { Section } from '../components/Section.tsx'
import { ItemField } from './ItemField.tsx'
import styles from './underwriting.module.css'

/** The equipment to insure; the fields come from the product's own dated form. */
export function ItemsSection({ product }: { readonly product: ProductView }) {
  const { t } = useTranslation()
  return (
    <Section title={t('submissions.items')}>
      <Form.List name="items">
        {(fields, { add, remove }) => (
          <div className="stack">
            {fields.length === 0 && <p className="muted">{t('draft.noItems')}</p>}
            {fields.map((place, index) => (
              <section key={place.key} className={styles.item} aria-label={t('item.title', { n: index + 1 })}>
                <h3>{t('item.title', { n: index + 1 })}</h3>
                <div className="form-grid">
                  {product.itemForm.map((field) => (
                    <ItemField key={field.name} field={field} index={place.name} />
                  ))}
                </div>
                <Button
                  size="small"
                  className={styles.removeItem}
                  aria-label={t('draft.removeItem', { n: index + 1 })}
                  onClick={() => remove(place.name)}
                >
                  {t('action.remove')}
                </Button>
              </section>
            ))}
            <div>
              <Button onClick={() => add({ firstYear: false })}>{t('draft.addItem')}</Button>
            </div>
          </div>
        )}
      </Form.List>
    </Section>
  )
}
