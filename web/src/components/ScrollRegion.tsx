import { type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './table.module.css'

/** Scrolls wide content inside itself, never the page; can be reached by keyboard while there is something to scroll. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth))
    // The content too: it may grow after it was laid out, as when the font arrives.
    for (const part of [element, ...element.children]) observer.observe(part)
    return () => observer.disconnect()
  }, [])
  const reachable = scrolls ? { role: 'region', tabIndex: 0, 'aria-label': label } : {}
  return (
    <div ref={box} className={styles.scroll} {...reachable}>
      {children}
    </div>
  )
}
