import { Button, Checkbox, Input, Popover, Space } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './list.module.css'
import { ProblemAlert } from './ProblemAlert.tsx'
import { type SavedView, useSavedViews } from './useSavedViews.ts'

interface ViewsButtonProps {
  readonly list: string
  /** Filters, order and columns of what is on screen, as the address spells them. */
  readonly current: string
  readonly onOpen: (query: string) => void
}

/** Filters, order and columns under a name of one's own: opened, kept, renamed, removed, and one that the list opens with. */
export function ViewsButton({ list, current, onOpen }: ViewsButtonProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { views = [] } = useSavedViews(list)
  const shown = views.find(({ query }) => query === current)
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <Views
          list={list}
          current={current}
          onOpen={(query) => {
            setOpen(false)
            onOpen(query)
          }}
        />
      }
    >
      <Button>{shown ? t('list.viewShown', { name: shown.name }) : t('list.views')}</Button>
    </Popover>
  )
}

function Views({ list, current, onOpen }: ViewsButtonProps) {
  const { t } = useTranslation()
  const id = useId()
  const { views = [], save } = useSavedViews(list)
  const [name, setName] = useState('')
  const [renaming, setRenaming] = useState<string | null>(null)
  const named = name.trim()
  const replace = (view: SavedView, values: Partial<SavedView>) =>
    save.mutate(views.map((each) => (each === view ? { ...each, ...values } : each)))
  const opening = (view: SavedView, opens: boolean) =>
    save.mutate(views.map((each) => ({ ...each, opens: each === view && opens })))
  const keep = () => {
    const rest = views.filter((each) => each.name !== named)
    const before = views.find((each) => each.name === named)
    save.mutate([...rest, { name: named, query: current, opens: before?.opens ?? false }], {
      onSuccess: () => setName(''),
    })
  }
  return (
    <div className={styles.views}>
      <ProblemAlert error={save.error} />
      {views.length === 0 && <p className="muted">{t('list.noViews')}</p>}
      <ul>
        {views.map((view) => (
          <li key={view.name}>
            {renaming === view.name ? (
              <Input
                autoFocus
                aria-label={t('list.viewName')}
                maxLength={40}
                defaultValue={view.name}
                onPressEnter={({ currentTarget }) => {
                  const renamed = currentTarget.value.trim()
                  if (renamed) replace(view, { name: renamed })
                  setRenaming(null)
                }}
                onBlur={() => setRenaming(null)}
              />
            ) : (
              <Button type="link" onClick={() => onOpen(view.query)}>
                {view.name}
              </Button>
            )}
            <Space size={4} wrap>
              <Checkbox checked={view.opens} onChange={({ target }) => opening(view, target.checked)}>
                {t('list.viewOpens')}
              </Checkbox>
              <Button size="small" onClick={() => setRenaming(view.name)}>
                {t('list.viewRename')}
              </Button>
              <Button size="small" danger onClick={() => save.mutate(views.filter((each) => each !== view))}>
                {t('list.viewRemove')}
              </Button>
            </Space>
          </li>
        ))}
      </ul>
      <label htmlFor={id}>{t('list.viewKeep')}</label>
      <Space.Compact block>
        <Input
          id={id}
          value={name}
          maxLength={40}
          placeholder={t('list.viewName')}
          onChange={({ target }) => setName(target.value)}
          onPressEnter={() => named && keep()}
        />
        <Button type="primary" disabled={!named} loading={save.isPending} onClick={keep}>
          {t('action.save')}
        </Button>
      </Space.Compact>
    </div>
  )
}

interface OpeningViewProps {
  readonly list: string
  /** Whether the address says nothing yet. */
  readonly bare: boolean
  readonly onOpen: (query: string) => void
}

/** A list that is come to without a word opens as the person wants it to; cleared, it stays clear. */
export function OpeningView({ list, bare, onOpen }: OpeningViewProps) {
  const { views } = useSavedViews(list)
  const waiting = useRef(bare)
  const opening = views?.find(({ opens }) => opens)?.query
  useEffect(() => {
    if (!waiting.current || views === undefined) return
    waiting.current = false
    if (bare && opening) onOpen(opening)
  })
  return null
}
