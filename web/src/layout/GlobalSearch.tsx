import { SearchOutlined } from '@ant-design/icons'
import { AutoComplete, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { SearchHit, SearchView } from '../../../server/business/desk/search/search.contract.ts'
import { get } from '../api/client.ts'

import { useCodeText } from '../i18n/i18n.ts'
import styles from './frame.module.css'
import { useSearchHint } from './searchHint.ts'

const search = (text: string) => get('/search', { q: text })

const PAUSE_MS = 250

interface Found {
  readonly hits: readonly SearchHit[]
  /** What came of what was typed; null while there is nothing to say. */
  readonly outcome: 'searching' | 'none' | 'tooShort' | 'capped' | 'failed' | null
}

const IDLE: Found = { hits: [], outcome: null }
const SEARCHING: Found = { hits: [], outcome: 'searching' }
const FAILED: Found = { hits: [], outcome: 'failed' }
const foundOf = ({ items: hits, found }: SearchView): Found => {
  if (found !== 'complete') return { hits, outcome: found }
  return { hits, outcome: hits.length === 0 ? 'none' : null }
}

/** `/` focuses it; an exact number goes straight there, anything else is offered while typing. */
export function GlobalSearch() {
  const { t } = useTranslation()
  const label = useCodeText()
  const navigate = useNavigate()
  const hint = useSearchHint()
  const input = useRef<InputRef>(null)
  const [text, setText] = useState('')
  const [{ hits, outcome }, setFound] = useState<Found>(IDLE)
  const [shown, setShown] = useState(false)

  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.key !== '/' || target.closest('input, textarea, select, [contenteditable="true"]')) return
      event.preventDefault()
      input.current?.focus()
    }
    window.addEventListener('keydown', focusOnSlash)
    return () => window.removeEventListener('keydown', focusOnSlash)
  }, [])

  useEffect(() => {
    const asked = text.trim()
    if (asked === '') {
      setFound(IDLE)
      return
    }
    let current = true
    // What was found for what was typed before stays until there is more.
    setFound((before) => (before.hits.length > 0 ? before : SEARCHING))
    const timer = setTimeout(() => {
      search(asked).then(
        (answer) => current && setFound(foundOf(answer)),
        () => current && setFound(FAILED),
      )
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text])

  const open = (path: string) => {
    setText('')
    setFound(IDLE)
    input.current?.blur()
    navigate(path)
  }
  const openExact = async () => {
    const asked = text.trim()
    if (asked === '') return
    const answer = await search(asked).catch(() => null)
    const items = answer?.items ?? []
    const hit = items.find(({ exact }) => exact) ?? (items.length === 1 ? items[0] : undefined)
    if (hit) return open(hit.path)
    setFound(answer === null ? FAILED : foundOf(answer))
    // Enter closes what is offered; what came of it is said all the same.
    setShown(true)
  }

  // Whose roles find nothing is not offered to search.
  if (hint === '') return null
  const offers = shown && hits.length > 0
  return (
    <search className={styles.search}>
      <AutoComplete
        value={text}
        open={offers}
        onOpenChange={setShown}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
        options={hits.map(({ kind, number, title, path }) => ({
          value: path,
          label: (
            <span className={styles.hit}>
              <strong>{number}</strong> {title} <span className="muted">{label('kind', kind)}</span>
            </span>
          ),
        }))}
        onSelect={(path: string) => open(path)}
        onChange={(value: string) => {
          if (value.startsWith('/')) return
          setText(value)
          setShown(true)
        }}
        notFoundContent={null}
        popupRender={(list) => (
          <>
            {list}
            {outcome === 'capped' && <p className={styles.more}>{t('top.outcome.capped')}</p>}
          </>
        )}
        style={{ width: '100%' }}
      >
        <Input
          ref={input}
          aria-label={t('top.search')}
          placeholder={hint}
          prefix={<SearchOutlined aria-hidden />}
          suffix={<kbd className={styles.key}>/</kbd>}
          onPressEnter={() => void openExact()}
          onKeyDown={({ key }) => key === 'Escape' && setShown(false)}
        />
      </AutoComplete>
      {shown && !offers && outcome !== null && (
        <output className={styles.outcome}>{t(`top.outcome.${outcome}`)}</output>
      )}
    </search>
  )
}
