import { seePages } from './pages.ts'

seePages({ width: 360, scheme: 'dark' })
