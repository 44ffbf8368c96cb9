import { QueryClientProvider } from '@tanstack/react-query'
import { render } from 'preact'
import { App } from './app.tsx'
import { catchInstallOffer } from './data/install.ts'
import { queryClient } from './data/queries.ts'
import { SessionProvider } from './data/session.tsx'
import { keepPages } from './data/version.ts'
import { followHeading } from './shell/title.ts'
import './ui/ui.css'
import './shell/shell.css'

const root = document.getElementById('app')
// reading all this took a cheap phone long enough: a finger comes before the drawing
if (root) setTimeout(draw, 0, root)
catchInstallOffer()
keepPages(import.meta.url)

function draw(root: HTMLElement): void {
  followHeading(root)
  render(
    <QueryClientProvider client={queryClient}>
      <SessionProvider>
        <App />
      </SessionProvider>
    </QueryClientProvider>,
    root,
  )
}
