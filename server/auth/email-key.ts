/** One spelling per address, so that nobody registers twice with capitals or a wider letter. */
export function emailKey(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase()
}
