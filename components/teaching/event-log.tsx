import { useFormatter, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { INSTANT_FORMAT } from '@/course/instant-format'

export interface LoggedEvent {
  readonly id: string
  readonly kind: string
  readonly details: Readonly<Record<string, string>>
  readonly createdAt: Date
  readonly actorName: string | null
  readonly subjectName: string | null
}

interface Props {
  events: readonly LoggedEvent[]
  timeZone: string
}

/** Who did what when, in sentences. */
export function EventLog({ events, timeZone }: Props) {
  const text = useTranslations('teaching')
  const format = useFormatter()
  if (events.length === 0) return <p className="text-ink-2">{text('logEmpty')}</p>
  const head = (
    <tr>
      <th scope="col">{text('logWhen')}</th>
      <th scope="col">{text('logWhat')}</th>
    </tr>
  )
  return (
    <Table caption={text('page.log')} head={head}>
      {events.map((event) => (
        <tr key={event.id}>
          <td className="whitespace-nowrap">
            <time dateTime={event.createdAt.toISOString()} className="font-mono text-[0.86rem] tabular-nums">
              {format.dateTime(event.createdAt, { ...INSTANT_FORMAT, timeStyle: 'medium', timeZone })}
            </time>
          </td>
          <td className="wrap-anywhere">{sentenceOf(event)}</td>
        </tr>
      ))}
    </Table>
  )

  function sentenceOf({ kind, details, actorName, subjectName }: LoggedEvent): string {
    const key = `logKind.${kind}` as 'logKind.other'
    const role = details.role
    return text(text.has(key) ? key : 'logKind.other', {
      kind,
      actor: actorName ?? text('logNobody'),
      subject: subjectName ?? text('logNobody'),
      role: role && text.has(`role.${role}` as 'role.owner') ? text(`role.${role}` as 'role.owner') : '',
      name: details.name ?? '',
      what: details.what ?? '',
    })
  }
}
