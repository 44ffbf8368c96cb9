import { useState } from 'preact/hooks'
import { may } from '../../contract/access.ts'
import { makeId, type ViewId } from '../../contract/ids.ts'
import {
  changeView,
  type ListView,
  listViews,
  removeView,
  restoreView,
  saveView,
  type ViewedList,
} from '../../contract/views.ts'
import { lists } from '../../text/lists.ts'
import { shell } from '../../text/shell.ts'
import { Problem } from '../data/client.ts'
import { useAsk, useSend } from '../data/queries.ts'
import { says } from '../data/says.ts'
import { useSession, useSignedIn, useText } from '../data/session.tsx'
import { Checkbox } from '../ui/choice-list.tsx'
import { Menu, type MenuItem } from '../ui/menu.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { useToasts } from '../ui/toast.tsx'
import { FormDialog } from './form-dialog.tsx'
import type { Settings } from './use-list.ts'

type Viewed = {
  setup: { list: ViewedList }
  view: string
  settings: () => Settings
  show: (id: string, settings: Settings) => void
  mark: (id: string) => void
}

/** The views of a list: opened, kept, renamed, set up anew, taken away and brought back. */
export function ViewsMenu({ list }: { list: Viewed }) {
  const words = useText(lists)
  const { data } = useAsk(listViews, { list: list.setup.list })
  const [dialog, setDialog] = useState<'save' | 'rename' | null>(null)
  const views = data?.views ?? []
  const current = views.find(({ id }) => id === list.view)
  const settings = list.settings()
  const isChanged = current !== undefined && !same(current.settings, settings)
  const { change, remove } = useViewVerbs(list)
  const itemOf = (view: ListView): MenuItem => ({
    id: view.id,
    label: view.name,
    hint: view.sharedBy !== null && !view.mine ? words.by(view.sharedBy) : undefined,
    checked: view.id === list.view,
    onSelect: () => list.show(view.id, view.settings),
  })
  const own = current ? ownItems(current) : []
  const groups: MenuItem[][] = [
    [
      {
        id: 'plain',
        label: words.plain,
        checked: !current && Object.keys(settings).length === 0,
        onSelect: () => list.show('', {}),
      },
      ...views.filter(view => view.sharedBy === null).map(itemOf),
    ],
    views.filter(view => view.sharedBy !== null).map(itemOf),
    [...own, { id: 'save', label: words.saveAs, icon: 'plus', onSelect: () => setDialog('save') }],
  ]
  return (
    <>
      <Menu size="sm" icon="list" variant="line" label={words.views} items={groups.filter(g => g.length > 0)}>
        {current ? current.name : words.views}
        {isChanged && <span class="sub"> · {words.changed}</span>}
      </Menu>
      {dialog && (
        <NameDialog
          list={list}
          view={dialog === 'rename' ? current : undefined}
          settings={settings}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  )

  function ownItems(view: ListView): MenuItem[] {
    return [
      ...(isChanged
        ? [
            {
              id: 'keep',
              label: words.saveChanges(view.name),
              icon: 'archive' as const,
              onSelect: () => void change(view, settings),
            },
          ]
        : []),
      { id: 'rename', label: words.rename, icon: 'edit', onSelect: () => setDialog('rename') },
      {
        id: 'remove',
        label: words.remove(view.name),
        icon: 'trash',
        warn: true,
        onSelect: () => void remove(view),
      },
    ]
  }
}

/** What is done with one press, told by a toast. */
function useViewVerbs(list: Viewed) {
  const words = useText(lists)
  const { language } = useSession()
  const toasts = useToasts()
  const changing = useSend(changeView)
  const removing = useSend(removeView)
  const restoring = useSend(restoreView)
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      toasts.show({ strong: says(error, language), glyph: 'late' })
    }
  }
  return {
    change: ({ id, version, name }: ListView, settings: Settings) =>
      attempt(async () => {
        await changing.mutateAsync({ id, version, name, settings })
        toasts.show({ strong: words.saved(name) })
      }),
    remove: (view: ListView) =>
      attempt(async () => {
        const { version } = await removing.mutateAsync({ id: view.id, version: view.version })
        list.show('', {})
        const run = () =>
          void attempt(async () => {
            await restoring.mutateAsync({ id: view.id, version })
            list.show(view.id, view.settings)
            toasts.show({ strong: words.restored })
          })
        toasts.show({ strong: words.removed(view.name), undo: { label: words.undo, run } })
      }),
  }
}

function NameDialog(props: {
  list: Viewed
  /** The one to rename; a new one is made where it is left out. */
  view: ListView | undefined
  settings: Settings
  onClose: () => void
}) {
  const words = useText(lists)
  const general = useText(shell)
  const { grant } = useSignedIn()
  const toasts = useToasts()
  const saving = useSend(saveView)
  const changing = useSend(changeView)
  const { list, view, settings } = props
  const [name, setName] = useState(view?.name ?? '')
  const [shared, setShared] = useState(false)
  const [tried, setTried] = useState(false)
  const [id] = useState(makeId<ViewId>)
  const sharing: readonly string[] = may['views.share']
  const onSuccess = () => {
    if (!view) list.mark(id)
    toasts.show({ strong: words.saved(name.trim()) })
    props.onClose()
  }
  const save = () => {
    setTried(true)
    if (name.trim() === '') return
    if (view) {
      const { id: of, version } = view
      changing.mutate({ id: of, version, name, settings: view.settings }, { onSuccess })
    } else {
      const grantId = (shared ? grant.id : null) as never
      saving.mutate({ id, list: list.setup.list, name, settings, grantId }, { onSuccess })
    }
  }
  return (
    <FormDialog
      title={view ? words.renameTitle : words.saveTitle}
      problem={saving.error ?? changing.error}
      busy={saving.isPending || changing.isPending}
      onSend={save}
      onClose={props.onClose}
    >
      {!view && <p class="sub">{words.saveText}</p>}
      <TextInput
        label={words.name}
        value={name}
        onChange={setName}
        error={tried && name.trim() === '' ? words.nameMissing : undefined}
      />
      {!view && sharing.includes(grant.role) && (
        <Checkbox
          label={words.share}
          hint={words.shareHint(grant.name, general.roles[grant.role])}
          checked={shared}
          onChange={setShared}
        />
      )}
    </FormDialog>
  )
}

function same(a: Settings, b: Settings): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every(name => a[name] === b[name])
}
