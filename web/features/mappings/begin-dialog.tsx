import { useRef, useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { makeId, type MappingId } from '../../../contract/ids.ts'
import { beginFromFile, beginMapping, mappingTemplates } from '../../../contract/mappings.ts'
import { mappingWords } from '../../../text/mappings.ts'
import { Problem, sendFile } from '../../data/client.ts'
import { refresh, useSend } from '../../data/queries.ts'
import { useSignedIn, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { FileInput } from '../../ui/file-input.tsx'
import { Progress } from '../../ui/progress.tsx'
import { TextInput } from '../../ui/text-input.tsx'

const ways = ['file', ...mappingTemplates.toReversed()] as const
type Way = (typeof ways)[number]

/** Asks what the mapping is called, for which system it is, and what it begins with. */
export function BeginDialog(props: { onClose: () => void }) {
  const words = useText(mappingWords)
  const { grant } = useSignedIn()
  const [, go] = useLocation()
  const id = useRef(makeId<MappingId>())
  const begin = useSend(beginMapping)
  const [way, setWay] = useState<Way>('older-reporting')
  const [name, setName] = useState('')
  const [system, setSystem] = useState('')
  const [tried, setTried] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const [sent, setSent] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const usual = way === 'file' || way === 'empty' ? '' : words.templates[way].name
  const given = {
    id: id.current,
    grantId: grant.id as never,
    name: name.trim() || usual,
    system: system.trim() || usual,
  }
  const missing = (value: string) => (tried && value === '' ? words.needed : undefined)
  const open = () => go(`/pemetaan/${id.current}${way === 'empty' || way === 'file' ? '/kolom' : ''}`)

  async function send() {
    setTried(true)
    if (given.name === '' || given.system === '') return
    if (way !== 'file') return begin.mutate({ ...given, template: way }, { onSuccess: open })
    if (!file) return
    setProblem(null)
    setSent(0)
    try {
      await sendFile(beginFromFile, { ...given, fileName: file.name.slice(-200) }, file, setSent)
      refresh(['mappings'])
      open()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      // another file is another upload
      id.current = makeId<MappingId>()
      setProblem(error)
    } finally {
      setSent(null)
    }
  }

  return (
    <FormDialog
      title={words.begin}
      action={words.begin}
      problem={way === 'file' ? problem : begin.error}
      busy={begin.isPending || sent !== null}
      onSend={() => void send()}
      onClose={props.onClose}
    >
      <ChoiceList
        compact
        label={words.way}
        value={way}
        onChange={setWay}
        choices={ways.map(value =>
          value === 'file'
            ? { value, label: words.fromFile, hint: words.fromFileHint }
            : { value, label: words.templates[value].name, hint: words.templates[value].hint },
        )}
      />
      {way === 'file' &&
        (sent === null ? (
          <FileInput
            label={file?.name ?? words.pick}
            hint={words.pickHint}
            accept=".xlsx,.csv,.txt"
            error={tried && !file ? words.needed : undefined}
            onPick={([picked]) => setFile(picked ?? null)}
          />
        ) : (
          <Progress label={words.sending} value={sent} />
        ))}
      <TextInput
        label={words.name}
        hint={words.nameHint}
        value={name}
        placeholder={usual}
        maxLength={80}
        error={missing(given.name)}
        onChange={setName}
      />
      <TextInput
        label={words.system}
        hint={words.systemHint}
        value={system}
        placeholder={usual}
        maxLength={80}
        error={missing(given.system)}
        onChange={setSystem}
      />
    </FormDialog>
  )
}
