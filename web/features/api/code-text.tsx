/** A sentence with `code` between backticks, as the dictionary writes it. */
export function CodeText({ children }: { children: string }) {
  return <>{children.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))}</>
}
