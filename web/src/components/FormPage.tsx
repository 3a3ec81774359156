import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, type FormInstance } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { newIdempotencyKey } from '../api/client.ts'
import { useCommand } from '../api/hooks.ts'
import { fieldErrors, problemOf } from '../api/problem.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { PageHeader } from './PageHeader.tsx'
import { ProblemAlert } from './ProblemAlert.tsx'
import { Section } from './Section.tsx'
import { useLeaveGuard } from './useLeaveGuard.ts'
import { useSingleFlight } from './useSingleFlight.ts'

interface FormPageProps<Values, Output> {
  readonly title: string
  readonly intro?: string
  /** Title of the box around the fields. */
  readonly section: string
  readonly form?: FormInstance<Values>
  readonly initialValues?: Partial<Values>
  readonly submitLabel: string
  readonly run: (values: Values, idempotencyKey: string) => Promise<Output>
  readonly doneMessage: string | ((output: Output) => string)
  /** Where to go when done; and without saving. */
  readonly donePath: (output: Output) => string
  /** Something to be seen before that, such as a secret on its only appearance; `leave` goes on. */
  readonly shown?: (output: Output, leave: () => void) => ReactNode
  readonly cancelPath: string
  /** Shows what the server refused, where a list of sentences does not do. */
  readonly problem?: (error: unknown) => ReactNode
  readonly children: ReactNode
}

/** A record filled in on a page of its own: asks before unsaved work is left, shows refusals at their fields. */
export function FormPage<Values extends object, Output>(props: FormPageProps<Values, Output>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [ownForm] = Form.useForm<Values>()
  const form = props.form ?? ownForm
  const [dirty, setDirty] = useState(false)
  const [shown, setShown] = useState<ReactNode>(null)
  const [idempotencyKey] = useState(newIdempotencyKey)
  const client = useQueryClient()
  const save = useCommand((values: Values) => props.run(values, idempotencyKey))
  const leave = useLeaveGuard(dirty)

  const submit = useSingleFlight(async (values: Values) => {
    try {
      const output = await save.mutateAsync(values)
      message.success(typeof props.doneMessage === 'string' ? props.doneMessage : props.doneMessage(output))
      leave.release()
      const goOn = () => void navigate(props.donePath(output))
      const before = props.shown?.(output, goOn)
      if (before) setShown(before)
      else goOn()
    } catch (error) {
      form.setFields(fieldErrors(problemOf(error).failures, language) as never)
    }
  })

  // The version of what is changed is read anew; what is typed stays in the form.
  const reload = async () => {
    await client.invalidateQueries()
    save.reset()
    message.info(t('problem.reloaded'))
  }

  return (
    <div className="stack" style={{ maxWidth: 860 }}>
      <PageHeader title={props.title} intro={props.intro} />
      {shown}
      <Section title={props.section}>
        {save.error && props.problem ? (
          props.problem(save.error)
        ) : (
          <ProblemAlert error={save.error} onReload={() => void reload()} answers />
        )}
        <Form<Values>
          form={form}
          layout="vertical"
          scrollToFirstError
          initialValues={props.initialValues as never}
          onValuesChange={() => setDirty(true)}
          onFinish={submit}
        >
          <div className="form-grid">{props.children}</div>
          <div className="row">
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {props.submitLabel}
            </Button>
            <Button onClick={() => navigate(props.cancelPath)}>{t('action.cancel')}</Button>
          </div>
        </Form>
      </Section>
    </div>
  )
}
