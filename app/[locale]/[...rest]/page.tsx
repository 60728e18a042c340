import { notFound } from 'next/navigation'

/** Any address below a language that no other page owns. */
export default function UnknownPage() {
  notFound()
}
