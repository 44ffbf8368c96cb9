import { seePages } from './pages.ts'

await seePages('office', ['yusuf', 'rismarini', 'ratna'])
