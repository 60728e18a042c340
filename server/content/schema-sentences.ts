import type * as z from 'zod/mini'
import type { YamlPath } from './yaml-file'

interface Sentence {
  readonly path: YamlPath
  readonly message: string
  readonly remedy: string
}

type Issue = z.core.$ZodIssue

/** Puts what a schema refuses into sentences for an author. */
export function sentencesOf(issue: Issue, around: YamlPath = []): readonly Sentence[] {
  const path = [...around, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))]
  const at = path.length === 0 ? 'The file' : `"${path.join('.')}"`
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `${at} has an unknown field "${key}".`,
        remedy: 'Remove it or mend its spelling (docs/authoring.md lists the fields).',
      }))
    case 'invalid_union':
      return unionSentences(issue, path, at)
    case 'invalid_type':
      return [
        {
          path,
          message: `${at} is missing or is not of type ${issue.expected}.`,
          remedy: `Write a ${issue.expected} there.`,
        },
      ]
    case 'invalid_value':
      return [
        {
          path,
          message: `${at} has a value that is not known.`,
          remedy: `Write one of: ${issue.values.join(', ')}.`,
        },
      ]
    case 'too_small':
      return [
        {
          path,
          message: `${at} is too small or too short.`,
          remedy: `The least is ${String(issue.minimum)}.`,
        },
      ]
    case 'too_big':
      return [
        { path, message: `${at} is too large or too long.`, remedy: `The most is ${String(issue.maximum)}.` },
      ]
    case 'invalid_format':
      return [{ path, message: `${at} is not written as it must be.`, remedy: formatRemedy(issue.pattern) }]
    case 'custom':
      return [{ path, message: `${at} is not allowed so.`, remedy: issue.message }]
    default:
      return [{ path, message: `${at} does not fit the format.`, remedy: issue.message }]
  }
}

/** Of several shapes, reports the one that came nearest: the one with the fewest things wrong. */
function unionSentences(
  issue: Issue & { code: 'invalid_union' },
  path: YamlPath,
  at: string,
): readonly Sentence[] {
  const nearest = [...issue.errors].sort((first, second) => weigh(first) - weigh(second))[0]
  if (nearest === undefined || nearest.length === 0) {
    return [
      {
        path,
        message: `${at} fits none of the forms it may have.`,
        remedy: 'Compare it with the examples in docs/authoring.md.',
      },
    ]
  }
  return nearest.flatMap((inner) => sentencesOf(inner, path))
}

function weigh(issues: readonly Issue[]): number {
  return issues.reduce(
    (sum, issue) =>
      sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1) + (issue.path.length === 0 ? 1 : 0),
    0,
  )
}

function formatRemedy(pattern: string | undefined): string {
  if (pattern === '/\\S/') return 'It must not be empty.'
  return pattern?.includes('[a-z0-9]+')
    ? 'Write small letters, digits and single hyphens: kebab-case.'
    : 'See docs/authoring.md.'
}
