import { useTranslations } from 'next-intl'
import { Inline } from '@/components/ui/inline'
import { Table } from '@/components/ui/table'
import { FigureText, type FigureValue } from './figure-text'

export interface OptionView {
  readonly id: string
  readonly text: string
  readonly isCorrect: boolean
  readonly chosen: number
  readonly share: FigureValue
  readonly pointBiserial: FigureValue
  readonly misconception: { readonly statement: string; readonly href: string } | null
}

/** Each option with who chose it first, and the misconception it rests on. */
export function OptionTable({ options }: { options: readonly OptionView[] }) {
  const text = useTranslations('statistics')
  const head = (
    <tr>
      {(['option', 'chosen', 'share', 'pointBiserial'] as const).map((name) => (
        <th key={name} scope="col">
          {text(name)}
        </th>
      ))}
    </tr>
  )
  return (
    <Table caption={text('optionsCaption')} head={head}>
      {options.map((option) => (
        <tr key={option.id} className="align-top">
          <th scope="row" className="min-w-56 font-normal">
            <span className={option.isCorrect ? 'text-good' : undefined}>
              {option.isCorrect && (
                <>
                  <span aria-hidden="true">✓ </span>
                  <span className="sr-only">{text('correctOption')}: </span>
                </>
              )}
              <Inline text={option.text} />
            </span>
            {option.misconception && (
              <span className="mt-0.5 block text-[0.82rem] text-ink-2">
                <a href={option.misconception.href}>
                  “<Inline text={option.misconception.statement} />”
                </a>
              </span>
            )}
          </th>
          <td className="font-mono tabular-nums">{option.chosen}</td>
          <td className="min-w-40">
            <FigureText {...option.share} />
          </td>
          <td className="min-w-28">
            {option.chosen === 0 && option.share.n > 0 ? (
              <span className="text-[0.84rem] text-ink-3">{text('nobodyChose')}</span>
            ) : (
              <FigureText {...option.pointBiserial} />
            )}
          </td>
        </tr>
      ))}
    </Table>
  )
}
