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
if (root) {
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
catchInstallOffer()
keepPages(import.meta.url)
