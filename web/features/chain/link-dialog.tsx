import { useState } from 'preact/hooks'
import {
  chainChoices,
  type ChainElement,
  type ChainKind,
  chainKinds,
  linkElements,
  stageOf,
} from '../../../contract/chain.ts'
import { chain } from '../../../text/chain.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { date } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** Links the element that is looked at with another: forwards by the stages; within one kind somebody says which came first. */
export function LinkDialog({ root, onClose }: { root: ChainElement; onClose: () => void }) {
  const words = useText(chain)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(linkElements)
  const [of, setOf] = useState<ChainKind>(root.kind === 'activity' ? 'delivery' : 'activity')
  const [id, setId] = useState('')
  const [order, setOrder] = useState<'before' | 'after' | null>(null)
  const [tried, setTried] = useState(false)
  const answer = useAsk(chainChoices, { ...root, of }, { fresh: true })
  const isAlike = of === root.kind
  const missing = (lacks: boolean) => (tried && lacks ? words.chooseOne : undefined)

  function link() {
    setTried(true)
    if (id === '' || (isAlike && order === null)) return
    const other = { kind: of, id }
    const first = isAlike ? order === 'before' : stageOf(of) < stageOf(root.kind)
    const two = first ? { from: other, to: root } : { from: root, to: other }
    send.mutate(two, {
      onSuccess: () => {
        toasts.show({ strong: words.linked, glyph: 'done' })
        onClose()
      },
    })
  }
  return (
    <FormDialog
      title={words.linkTitle}
      action={words.link}
      problem={send.error}
      busy={send.isPending}
      onSend={link}
      onClose={onClose}
    >
      <p class="sub small">{words.linkHint}</p>
      <Select
        label={words.linkKind}
        value={of}
        options={optionsOf(chainKinds, words.stages)}
        onChange={kind => {
          setOf(kind)
          setId('')
        }}
      />
      <Waiting answer={answer} lines={1}>
        {({ choices }) =>
          choices.length === 0 ? (
            <p class="sub">{words.noChoices}</p>
          ) : (
            <Select
              label={words.linkWhich}
              placeholder={words.choose}
              value={id}
              error={missing(id === '')}
              options={choices.map(one => ({
                value: one.id,
                label: [one.title, one.day && date(one.day, language)].filter(Boolean).join(' · '),
              }))}
              onChange={setId}
            />
          )
        }
      </Waiting>
      {isAlike && (
        <ChoiceList
          compact
          label={words.direction}
          value={order}
          error={missing(order === null)}
          choices={[
            { value: 'before', label: words.before },
            { value: 'after', label: words.after },
          ]}
          onChange={setOrder}
        />
      )}
    </FormDialog>
  )
}
