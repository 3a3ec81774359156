import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, type FormInstance, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '../api/client.ts'
import { useCommand } from '../api/hooks.ts'
import { fieldErrors, problemOf } from '../api/problem.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { ProblemAlert } from './ProblemAlert.tsx'
import { useSingleFlight } from './useSingleFlight.ts'

interface ActionDialogProps<Values> {
  readonly title: string
  /** What will happen: amounts, limits, states; shown before the person confirms. */
  readonly preview?: ReactNode
  readonly confirmLabel: string
  readonly danger?: boolean
  readonly width?: number
  readonly initialValues?: Partial<Values>
  readonly form?: FormInstance<Values>
  /** Form fields, if the act needs any. */
  readonly children?: ReactNode
  readonly run: (values: Values, idempotencyKey: string) => Promise<unknown>
  /** Said when done; absent when `run` says it itself. */
  readonly doneMessage?: string
  readonly onDone?: () => void
  /** What people call a field that failed, where the fields are not in the dialog itself. */
  readonly labelOf?: (field: string) => string
  /** Said instead of asking, where there is nothing to confirm now. */
  readonly idle?: string
  readonly onClose: () => void
}

/** Before anything binds: the effect, the reason, then confirm. Mounted while open, so every opening has its own key. */
export function ActionDialog<Values extends object>(props: ActionDialogProps<Values>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { message } = App.useApp()
  const [ownForm] = Form.useForm<Values>()
  const form = props.form ?? ownForm
  const [idempotencyKey] = useState(newIdempotencyKey)
  const [typed, setTyped] = useState(false)
  const client = useQueryClient()
  const command = useCommand((values: Values) => props.run(values, idempotencyKey))

  const submit = useSingleFlight(async (values: Values) => {
    try {
      await command.mutateAsync(values)
      if (props.doneMessage) message.success(props.doneMessage)
      props.onDone?.()
      props.onClose()
    } catch (error) {
      form.setFields(fieldErrors(problemOf(error).failures, language) as never)
    }
  })

  // What was about to be confirmed is no longer what is there: it is read anew below, what is typed stays.
  const reload = async () => {
    await client.invalidateQueries()
    command.reset()
    message.info(t('problem.reloaded'))
  }

  if (props.idle)
    return (
      <Modal
        open
        title={props.title}
        footer={<Button onClick={props.onClose}>{t('action.close')}</Button>}
        onCancel={props.onClose}
      >
        <p>{props.idle}</p>
      </Modal>
    )
  return (
    <Modal
      open
      title={props.title}
      width={props.width ?? 520}
      okText={props.confirmLabel}
      okButtonProps={{ danger: props.danger, htmlType: 'submit', form: 'action-dialog', loading: command.isPending }}
      cancelText={t('action.cancel')}
      onCancel={props.onClose}
      mask={{ closable: false }}
      // A slip of the Esc key must not throw away what was typed.
      keyboard={!typed}
    >
      <ProblemAlert error={command.error} labelOf={props.labelOf} onReload={() => void reload()} answers />
      {props.preview}
      <Form<Values>
        id="action-dialog"
        form={form}
        layout="vertical"
        scrollToFirstError
        initialValues={props.initialValues as never}
        onValuesChange={() => setTyped(true)}
        onFinish={submit}
      >
        {props.children}
      </Form>
    </Modal>
  )
}
