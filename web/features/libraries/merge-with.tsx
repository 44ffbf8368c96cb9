import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { type Library, listLibraries } from '../../../contract/libraries.ts'
import { libraryMerges } from '../../../text/library-merges.ts'
import { libraryPages } from '../../../text/library-pages.ts'
import { shell } from '../../../text/shell.ts'
import { ask } from '../../data/client.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** From a library's own page: names the entry that doubles it, and leads on to the two side by side. */
export function MergeWith({ library }: { library: Library }) {
  const words = useText(libraryMerges)
  const pages = useText(libraryPages)
  const general = useText(shell)
  const [, go] = useLocation()
  const [open, setOpen] = useState(false)
  const search = async (q: string, signal: AbortSignal) => {
    const { libraries } = await ask(listLibraries, { q, limit: 10 }, signal)
    return libraries
      .filter(({ id }) => id !== library.id)
      .map(({ id, name, region }) => ({
        id: String(id),
        label: name,
        hint: [region.village, region.district, region.regency].filter(Boolean).join(', '),
      }))
  }
  return (
    <>
      <Button variant="line" size="sm" onClick={() => setOpen(true)}>
        {words.mergeInto}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={words.mergeTitle} closeLabel={general.close}>
        <Combobox
          label={words.choose}
          hint={words.chooseHint}
          value={null}
          onChange={found => found && go(`/perpustakaan/gabung/${found.id}/${library.id}`)}
          search={search}
          words={{
            loading: pages.loading,
            none: pages.noneFound,
            failed: pages.failed,
            clear: pages.clear,
            found: pages.found,
          }}
        />
      </Dialog>
    </>
  )
}
