import type { ProductKind } from '../../contract/products.ts'
import { html, type Safe } from '../platform/html.ts'

const lines: Record<ProductKind, string> = {
  food: 'M3 11h18a9 9 0 0 1-18 0zM8.5 7.5c0-1.6 1.4-1.4 1.4-3M13.5 7.5c0-1.6 1.4-1.4 1.4-3',
  drink:
    'M9 2.5h6M10 2.5V7c0 1.6-3 2.8-3 5.4V20a1.5 1.5 0 0 0 1.5 1.5h7A1.5 1.5 0 0 0 17 20v-7.6C17 9.8 14 8.6 14 7V2.5M7 14h10',
  craft: 'M3.5 10h17l-1.8 10H5.3zM7 10a5 5 0 0 1 10 0M8.5 10l1 10M15.5 10l-1 10M4.4 15h15.2',
  textile: 'M8 3l4 2.5L16 3l5 3.5-2.5 4L16 9v12H8V9l-2.5 1.5L3 6.5z',
  agriculture: 'M12 21V11M12 14c-5 0-7-3-7-8 5 0 7 3 7 8zM12 11c0-4 2-6.5 7-7 0 5-2.5 7-7 7z',
  fishery: 'M3 12c4-6 10-6 14-1.5L21 7v10l-4-3.5C13 18 7 18 3 12zM7.6 11.2v.1',
  service: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  other: 'M12 2.5l8.5 4.5v10L12 21.5 3.5 17V7zM3.5 7l8.5 4.7L20.5 7M12 11.7v9.800',
}

/** Where a product has no photo that may be shown: what kind of thing it is, drawn. */
export const productSign = (kind: ProductKind): Safe =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${lines[kind]}"/></svg>`
