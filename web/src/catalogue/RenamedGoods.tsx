import { Checkbox, Flex, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type {
  EditionChangesView,
  EntryDifferenceView,
} from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import type { Continuation } from '../../../server/business/reference/catalogue/domain/lineage.ts'
import { useAnswer } from '../api/hooks.ts'
import { Explained } from '../components/Explained.tsx'

/** The field of {@link RenamedGoods}: codes of renamed entries that stay the same goods. */
export interface SameGoods {
  readonly sameGoods?: readonly string[]
}

interface Renamed {
  readonly code: string
  readonly before: string
  readonly after: string
}

/** What the edition changes of the one it replaces; nothing where it replaces none. */
export const useChanges = (edition: { readonly id: string; readonly replaces: string | null }) =>
  useAnswer('/catalogue-editions/:id/changes', edition.replaces === null ? null : { id: edition.id }).data

/** Entries that the edition continues under another name. */
export const renamedIn = (changes: EditionChangesView | undefined): readonly Renamed[] =>
  (changes?.items ?? []).flatMap(renamedOf)

const renamedOf = ({ code, changes }: EntryDifferenceView): Renamed[] =>
  changes.flatMap((change) =>
    change.kind === 'renamed' ? [{ code, before: String(change.before), after: String(change.after) }] : [],
  )

/** What is said of renamed entries that begin a new kind of goods. */
export const newKinds = (renamed: readonly Renamed[], sameGoods: readonly string[]): Continuation[] =>
  renamed.filter(({ code }) => !sameGoods.includes(code)).map(({ code }) => ({ code, of: null }))

/** Lets whoever publishes confirm that renamed entries are the same goods, or say that they are not. */
export function RenamedGoods({ renamed }: { readonly renamed: readonly Renamed[] }) {
  const { t } = useTranslation()
  if (renamed.length === 0) return null
  return (
    <Explained text={t('editions.sameGoodsHelp')}>
      <Form.Item name="sameGoods" label={t('editions.sameGoods')} initialValue={renamed.map(({ code }) => code)}>
        <Checkbox.Group>
          <Flex vertical gap="small">
            {renamed.map(({ code, before, after }) => (
              <Checkbox key={code} value={code}>
                {code} {before} → {after}
              </Checkbox>
            ))}
          </Flex>
        </Checkbox.Group>
      </Form.Item>
    </Explained>
  )
}
