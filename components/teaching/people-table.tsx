'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendJson, type Outcome } from '@/components/shell/send-json'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { useRefusalWords } from './use-teaching-words'

type Role = 'owner' | 'instructor' | 'assistant' | 'learner'

export interface Person {
  readonly learnerId: string
  readonly name: string
  readonly role: Role
  readonly isGuest: boolean
  readonly isViewer: boolean
  /** An instant in ISO 8601. */
  readonly joinedAt: string
  readonly memberPath: string
}

interface Props {
  people: readonly Person[]
  timeZone: string
  mayManageStaff: boolean
  mayRemoveLearners: boolean
  handOverPath: string
}

/** What is asked once more before it happens. */
interface Question {
  readonly kind: 'role' | 'remove' | 'hand-over'
  readonly person: Person
  readonly role: Role
}

const ROLES: readonly Role[] = ['learner', 'assistant', 'instructor', 'owner']

/** Everybody in a class, and what may be done about them. */
export function PeopleTable({ people, timeZone, mayManageStaff, mayRemoveLearners, handOverPath }: Props) {
  const text = useTranslations('teaching')
  const format = useFormatter()
  const wordsOf = useRefusalWords()
  const [question, setQuestion] = useState<Question | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  function wordsOfRefusal(kind: Question['kind'], code: string): string {
    if (code === 'forbidden') return text(`peopleRefused.${kind}`)
    return code === 'not-found' ? text('peopleRefused.gone') : wordsOf(code)
  }

  async function act({ kind, person, role }: Question) {
    const outcome = await send(kind, person, role, handOverPath)
    setQuestion(null)
    if (outcome.isDone) window.location.reload()
    else setProblem(wordsOfRefusal(kind, outcome.code))
  }

  const head = (
    <tr>
      {[text('person'), text('roleTitle'), text('joined')].map((name) => (
        <th key={name} scope="col">
          {name}
        </th>
      ))}
      {(mayManageStaff || mayRemoveLearners) && (
        <th scope="col">
          <span className="sr-only">{text('actions')}</span>
        </th>
      )}
    </tr>
  )
  return (
    <>
      <div aria-live="polite">{problem && <Notice tone="bad">{problem}</Notice>}</div>
      <Table caption={text('peopleCaption')} head={head}>
        {people.map((person) => (
          <tr key={person.learnerId}>
            <th scope="row" className="!border-rule">
              <span className="inline-block max-w-72 min-w-24 wrap-anywhere">
                <bdi>{person.name}</bdi>
              </span>
              {person.isViewer && <span className="ms-2 text-[0.82rem] text-ink-3">{text('you')}</span>}
              {person.isGuest && <span className="ms-2 text-[0.82rem] text-ink-3">{text('guest')}</span>}
            </th>
            <td>
              {mayManageStaff && !person.isGuest ? (
                <RoleSelect
                  person={person}
                  onChange={(role) => setQuestion({ kind: 'role', person, role })}
                />
              ) : (
                text(`role.${person.role}`)
              )}
            </td>
            <td className="whitespace-nowrap">
              {format.dateTime(new Date(person.joinedAt), { dateStyle: 'medium', timeZone })}
            </td>
            {(mayManageStaff || mayRemoveLearners) && (
              <td className="text-end">
                <Actions {...{ person, mayManageStaff, mayRemoveLearners }} onAsk={setQuestion} />
              </td>
            )}
          </tr>
        ))}
      </Table>
      <QuestionDialog question={question} onConfirm={act} onClose={() => setQuestion(null)} />
    </>
  )
}

const TITLES = { role: 'roleAsk', remove: 'removeTitle', 'hand-over': 'handOverTitle' } as const
const TEXTS = { role: 'roleText', remove: 'removeText', 'hand-over': 'handOverText' } as const
const VERBS = { role: 'roleChange', remove: 'removeLearner', 'hand-over': 'handOver' } as const

interface QuestionProps {
  question: Question | null
  onConfirm: (question: Question) => Promise<void>
  onClose: () => void
}

function QuestionDialog({ question, onConfirm, onClose }: QuestionProps) {
  const text = useTranslations('teaching')
  if (!question) return null
  const { kind, person, role } = question
  return (
    <ConfirmDialog
      isOpen
      tone={kind === 'role' ? 'primary' : 'danger'}
      title={text(TITLES[kind], { name: person.name, role: text(`role.${role}`) })}
      confirmText={text(VERBS[kind])}
      cancelText={text('cancel')}
      onConfirm={() => void onConfirm(question)}
      onClose={onClose}
    >
      <p>{text(TEXTS[kind])}</p>
    </ConfirmDialog>
  )
}

function send(kind: Question['kind'], person: Person, role: Role, handOverPath: string): Promise<Outcome> {
  if (kind === 'remove') return sendJson('DELETE', person.memberPath)
  if (kind === 'hand-over') return sendJson('POST', handOverPath, { learner: person.learnerId })
  return sendJson('PATCH', person.memberPath, { role })
}

function RoleSelect({ person, onChange }: { person: Person; onChange: (role: Role) => void }) {
  const text = useTranslations('teaching')
  return (
    <select
      value={person.role}
      aria-label={text('roleOf', { name: person.name })}
      onChange={(event) => onChange(event.target.value as Role)}
      className="min-h-8 rounded-control border border-control bg-surface px-2"
    >
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {text(`role.${role}`)}
        </option>
      ))}
    </select>
  )
}

interface ActionsProps {
  person: Person
  mayManageStaff: boolean
  mayRemoveLearners: boolean
  onAsk: (question: Question) => void
}

function Actions({ person, mayManageStaff, mayRemoveLearners, onAsk }: ActionsProps) {
  const text = useTranslations('teaching')
  const { role, isViewer, name } = person
  const mayRemove = !isViewer && (role === 'learner' ? mayRemoveLearners : mayManageStaff)
  const mayHandOver = mayManageStaff && !isViewer && role !== 'learner' && role !== 'owner'
  return (
    <span className="inline-flex flex-wrap justify-end gap-2">
      {mayHandOver && (
        <Button
          size="small"
          aria-label={text('handOverTo', { name })}
          onClick={() => onAsk({ kind: 'hand-over', person, role })}
        >
          {text('handOver')}
        </Button>
      )}
      {mayRemove && (
        <Button
          size="small"
          tone="danger"
          aria-label={text('removeName', { name })}
          onClick={() => onAsk({ kind: 'remove', person, role })}
        >
          {text('remove')}
        </Button>
      )}
    </span>
  )
}
