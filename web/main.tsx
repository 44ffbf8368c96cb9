import { QueryClientProvider } from '@tanstack/react-query'
import { render } from 'preact'
import { App } from './app.tsx'
import { queryClient } from './data/queries.ts'
import { SessionProvider } from './data/session.tsx'
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
