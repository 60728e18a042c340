export function Brand({ name, href }: { name: string; href: string }) {
  return (
    <a href={href} className="flex items-center gap-2 font-semibold tracking-tight text-ink no-underline">
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <path
          d="M2 11h6l2-6 3 12 2-6h5"
          fill="none"
          stroke="var(--accent)"
          strokeWidth="2"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      </svg>
      {name}
    </a>
  )
}
