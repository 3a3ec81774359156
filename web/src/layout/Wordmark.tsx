import styles from './frame.module.css'

/** The product's name with its mark. */
export function Wordmark() {
  return (
    <span className={styles.wordmark}>
      <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true" focusable="false">
        <path
          d="M16 3.5 27 8v8.6c0 6-4.4 10.2-11 12.2C9.4 26.8 5 22.6 5 16.6V8z"
          fill="#0f5c63"
          stroke="#8fd6d2"
          strokeWidth="1.6"
        />
        <path
          d="M16.5 10v12M13 12.6l3.5-2.6"
          fill="none"
          stroke="#fff"
          strokeWidth="2.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span lang="zh-CN">首保</span> <span lang="en">Firstcover</span>
    </span>
  )
}
