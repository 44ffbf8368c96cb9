import { seePages } from './pages.ts'

await seePages({ width: 360, scheme: 'dark' })
