import { seePages } from './pages.ts'

await seePages({ width: 1280, scheme: 'light' })
