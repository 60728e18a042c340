import type { Person, Role, Scene } from './cast'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Somebody in a role, in the class that the table is about. */
export interface Turn {
  readonly scene: Scene
  readonly role: Role
  readonly person: Person
}

export interface Target {
  readonly path: string
  readonly data?: unknown
}

/** One thing that can be asked of the site, and what everybody gets who asks it. */
export interface Row {
  /** The file that answers, and the method: a page is read. */
  readonly file: string
  readonly method: Method
  readonly does: 'read' | 'write' | 'export'
  /** What is asked, where one address does several things. */
  readonly asks?: string
  /** One status for each role, in the order of the columns. */
  readonly statuses: string
  readonly target: (turn: Turn) => Target | Promise<Target>
  /** It takes something away from whoever asks: every role sends somebody new. */
  readonly isLast?: boolean
}

//                          nobody guest learner elsewhere assistant instructor elsewhere owner operator
export const EVERYBODY = '     200   200     200       200       200        200       200   200      200'
export const DONE = '          204   204     204       204       204        204       204   204      204'
export const NEVER = '         404   404     404       404       404        404       404   404      404'
export const REGISTERED = '    401   401     200       200       200        200       200   200      200'
export const REGISTERED_DO = ' 401   401     204       204       204        204       204   204      204'
export const MADE = '          201   201     201       201       201        201       201   201      201'
export const STAFF = '         404   404     404       404       200        200       404   200      404'
export const INSTRUCTORS = '   404   404     404       404       403        200       404   200      404'
export const INSTRUCTORS_DO = '404   404     404       404       403        204       404   204      404'
export const INSTRUCTORS_MAKE = '404   404     404       404       403        201       404   201      404'
/** To an assistant a page about grades does not exist either. */
export const INSTRUCTORS_PAGE = '404   404     404       404       404        200       404   200      404'
export const OWNERS_MAKE = '   404   404     404       404       403        403       404   201      404'
export const OWNERS_DO = '     404   404     404       404       403        403       404   204      404'

type Rest = Omit<Row, 'file' | 'method' | 'does'>

/** A page, for whoever opens it. */
export function page(folder: string, statuses: string, path: (turn: Turn) => string | Promise<string>): Row {
  const file = `app/${folder}/page.tsx`.replace('//', '/')
  return { file, method: 'GET', does: 'read', statuses, target: async (turn) => ({ path: await path(turn) }) }
}

/** A route of the HTTP interface. */
export function route(folder: string, method: Method, does: Row['does'], rest: Rest): Row {
  return { file: `app/api/${folder}/route.ts`, method, does, ...rest }
}
