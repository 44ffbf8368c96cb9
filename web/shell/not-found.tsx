import { shell } from '../../text/shell.ts'
import { useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Wrap } from '../ui/page.tsx'

export function NotFoundPage() {
  const { notFound } = useText(shell)
  return (
    <Wrap narrow>
      <h1 class="sr">{notFound.title}</h1>
      <Empty title={notFound.title} text={notFound.text}>
        <Button variant="go" href="/">
          {notFound.home}
        </Button>
      </Empty>
    </Wrap>
  )
}
