import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import styles from './product.module.css'

/** The wording as filed, in Chinese whatever the language of the page. */
export function ClauseText({ clause }: Pick<ProductView, 'clause'>) {
  return (
    <div className={styles.clause} lang="zh-CN">
      {clause.map(({ heading, text }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <p>{text}</p>
        </section>
      ))}
    </div>
  )
}
