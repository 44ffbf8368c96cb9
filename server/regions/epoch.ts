let turned = 0

/** Counts the boundary changes that this process has made: what is kept of the tree for a while goes by it. */
export const epoch = (): number => turned

export function turn(): void {
  turned++
}
