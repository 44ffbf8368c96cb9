/** Fills `{name}` in a sentence. */
export function fill(sentence: string, params: Record<string, unknown> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}
