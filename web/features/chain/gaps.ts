import type { ChainKind, ChainNode, ChainStage } from '../../../contract/chain.ts'

type Filling = { does: 'need' | 'plan' | 'activity' | 'promise' | 'delivery' | 'product'; href: string }

/** The work of a library that fills an empty station of a chain; null where none does from here. */
export function fillingOf(stage: ChainStage, nodes: readonly ChainNode[]): Filling | null {
  const idOf = (kind: ChainKind) => nodes.find(node => node.kind === kind && node.id !== null)?.id
  const [root] = nodes
  const own = root?.page?.phone
  if (stage === 'need' && own && root.kind === 'plan-item')
    return { does: 'need', href: own.replace('?', '/ubah?') }
  if (stage === 'need' && own && root.kind === 'activity') return { does: 'need', href: `${own}/ubah` }
  const need = idOf('need')
  if (stage === 'plan-item' && need) return { does: 'plan', href: `/rencana/baru?kebutuhan=${need}` }
  const item = idOf('plan-item')
  if (stage === 'activity' && item) return { does: 'activity', href: `/kegiatan/baru/cepat?rencana=${item}` }
  if (stage === 'commitment' && need) return { does: 'promise', href: `/komitmen/baru?kebutuhan=${need}` }
  const promise = idOf('commitment')
  if (stage === 'delivery' && promise)
    return { does: 'delivery', href: `/penyerahan/baru?komitmen=${promise}` }
  const activity = idOf('activity')
  if (stage === 'product' && activity) return { does: 'product', href: `/produk/baru?kegiatan=${activity}` }
  if (stage === 'product' && item) return { does: 'product', href: `/produk/baru?rencana=${item}` }
  return null
}
