import { seePages } from './pages.ts'

seePages({ width: 1280, scheme: 'light' })
