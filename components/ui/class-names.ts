import clsx, { type ClassValue } from 'clsx'

/** Joins class names; conditions that do not hold leave nothing behind. */
export function classNames(...values: ClassValue[]): string {
  return clsx(values)
}
