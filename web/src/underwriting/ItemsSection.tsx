import { Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { Section } from '../components/Section.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { emptyItem } from './draftValues.ts'
import { ItemField } from './ItemField.tsx'
import styles from './underwriting.module.css'

/** What is to be insured; the fields come from the product's own dated form. */
export function ItemsSection({ product }: { readonly product: ProductView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const object = product.objectName[language]
  return (
    <Section title={t('object.insured', { object })}>
      <Form.List name="items">
        {(fields, { add, remove }) => (
          <div className="stack">
            {fields.length === 0 && <p className="muted">{t('object.none', { object })}</p>}
            {fields.map((place, index) => (
              <section
                key={place.key}
                className={styles.item}
                aria-label={t('object.numbered', { object, n: index + 1 })}
              >
                <h3>{t('object.numbered', { object, n: index + 1 })}</h3>
                <div className="form-grid">
                  {product.itemForm.map((field) => (
                    <ItemField key={field.name} field={field} index={place.name} product={product} />
                  ))}
                </div>
                <Button
                  size="small"
                  className={styles.removeItem}
                  aria-label={t('object.remove', { object, n: index + 1 })}
                  onClick={() => remove(place.name)}
                >
                  {t('action.remove')}
                </Button>
              </section>
            ))}
            <div>
              <Button onClick={() => add(emptyItem(product.itemForm))}>{t('object.add', { object })}</Button>
            </div>
          </div>
        )}
      </Form.List>
    </Section>
  )
}
