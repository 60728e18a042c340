import { join } from 'node:path'

/** Where the course's data lies: `content/` of the working folder unless CONTENT_DIR names another place. */
export function contentFolder(): string {
  return process.env.CONTENT_DIR ?? join(process.cwd(), 'content')
}

export function lessonFolder(lesson: string): string {
  return `lessons/${lesson}`
}
