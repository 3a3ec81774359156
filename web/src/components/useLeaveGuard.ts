import { App } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlocker } from 'react-router'

/** State of a step to another address of the same work, which nothing is lost by. */
export const SAME_WORK = { sameWork: true } as const

/** Whether a step goes on with the same work. */
export const isSameWork = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'sameWork' in state && state.sameWork === true

/** Asks before unsaved work is left, by link or by closing the tab; `release` lets the next step through. */
export function useLeaveGuard(unsaved: boolean) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const released = useRef(false)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved &&
      !released.current &&
      !isSameWork(nextLocation.state) &&
      currentLocation.pathname !== nextLocation.pathname,
  )

  useEffect(() => {
    if (blocker.state !== 'blocked') return
    modal.confirm({
      title: t('form.leaveTitle'),
      content: t('form.leave'),
      okText: t('form.leaveConfirm'),
      cancelText: t('form.stay'),
      onOk: () => blocker.proceed(),
      onCancel: () => blocker.reset(),
    })
  }, [blocker, modal, t])

  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => {
      if (!released.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])

  return {
    release: () => {
      released.current = true
    },
  }
}
