import { seePages } from './pages.ts'

await seePages('phone', ['nobody', 'maryam'])
