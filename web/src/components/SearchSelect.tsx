import { Select, type SelectProps } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchOutcome } from '../../../server/platform/searching/domain/outcome.ts'
import styles from './list.module.css'

interface Choice {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean
  /** How it stands in the list where one line is too short. */
  readonly lines?: readonly [string, string]
}

type Passed =
  | 'id'
  | 'allowClear'
  | 'aria-label'
  | 'disabled'
  | 'mode'
  | 'optionRender'
  | 'placeholder'
  | 'popupMatchSelectWidth'
  | 'style'

interface SearchSelectProps<C extends Choice> extends Pick<SelectProps<unknown, C>, Passed> {
  readonly options: readonly C[]
  readonly busy: boolean
  /** What came of what was typed. */
  readonly found: SearchOutcome | undefined
  /** There are others that are not shown. */
  readonly more: boolean
  readonly onType: (text: string) => void
  /** One or, with a `mode`, several, as a form hands them in. */
  readonly value?: string | readonly string[] | null
  readonly onChange?: (value: never) => void
}

/**
 * Chooses among what the server finds by what is typed; says where nothing is found, and where more must be typed. What was
 * chosen keeps its name, found again or not.
 */
export function SearchSelect<C extends Choice>(props: SearchSelectProps<C>) {
  const { options, busy, found, more, onType, value, onChange, ...select } = props
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<readonly C[]>([])
  const type = (text: string) => {
    setTyped(text)
    onType(text)
  }
  const isListed = ({ value: of }: C) => options.some((option) => option.value === of)
  // What is typed is answered by what it finds alone.
  const kept = typed === '' ? chosen.filter((choice) => [value].flat().includes(choice.value) && !isListed(choice)) : []
  return (
    <Select<unknown, C>
      value={value ?? null}
      options={[...kept, ...options]}
      loading={busy}
      optionRender={({ data: { label, lines } }) => (lines ? <Lines of={lines} /> : label)}
      {...select}
      classNames={{ popup: { root: styles.choiceList } }}
      notFoundContent={busy ? null : t(found === 'tooShort' ? 'list.tooShort' : 'list.noMatch')}
      popupRender={(menu) => (
        <>
          {menu}
          {(more || found === 'capped') && <output className={styles.moreChoices}>{t('list.moreFound')}</output>}
        </>
      )}
      showSearch={{ filterOption: false, onSearch: type }}
      onChange={(next, choices) => {
        setChosen([choices ?? []].flat() as C[])
        onChange?.(next as never)
      }}
      onOpenChange={(open) => !open && type('')}
    />
  )
}

function Lines({ of: [what, which] }: { readonly of: readonly [string, string] }) {
  return (
    <span className={styles.lines}>
      <span>{what}</span>
      <span className="muted">{which}</span>
    </span>
  )
}
