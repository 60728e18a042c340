import { Button } from './button'
import { Notice } from './notice'

interface Props {
  /** What did not arrive, and what that means. */
  text: string
  tryAgain: string
  onTryAgain: () => void
  /** Left out inside what is read aloud anyway. */
  role?: 'status'
}

/** Something did not arrive: what, and a button that tries again at once. */
export function TryAgainNotice({ text, tryAgain, onTryAgain, role }: Props) {
  return (
    <Notice tone="uncertain" role={role} className="mt-4 max-w-measure">
      <p className="mb-2">{text}</p>
      <Button size="small" onClick={onTryAgain}>
        {tryAgain}
      </Button>
    </Notice>
  )
}
