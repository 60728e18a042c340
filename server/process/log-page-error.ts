import { describeError } from '../describe-error'
import { REQUEST_ID_HEADER } from '../http/request-id'
import { log } from '../log'

/** Routes of ours log their errors by themselves: this is for pages. */
export function logPageError(
  error: unknown,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  route: string,
): void {
  log.error({ id: headers[REQUEST_ID_HEADER], route, error: describeError(error) }, 'page failed')
}
