import type { ReactNode } from 'react'

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" fill="currentColor">
      {children}
    </svg>
  )
}

export function PlayIcon() {
  return (
    <Icon>
      <path d="M2 1l9 5-9 5z" />
    </Icon>
  )
}

export function PauseIcon() {
  return (
    <Icon>
      <path d="M2 1h3v10H2zM7 1h3v10H7z" />
    </Icon>
  )
}

export function StepBackIcon() {
  return (
    <Icon>
      <path d="M11 1v10L4 6zM1 1h2v10H1z" />
    </Icon>
  )
}

export function StepForwardIcon() {
  return (
    <Icon>
      <path d="M1 1v10l7-5zM9 1h2v10H9z" />
    </Icon>
  )
}

export function UndoIcon() {
  return (
    <Icon>
      <path d="M4.5 1.2v2.3h2.2a4 4 0 0 1 0 8H3.2V9.9h3.4a2.4 2.4 0 0 0 0-4.8H4.5v2.4L.6 4.3z" />
    </Icon>
  )
}

export function RedoIcon() {
  return (
    <Icon>
      <path d="M7.5 1.2v2.3H5.3a4 4 0 0 0 0 8h3.5V9.9H5.4a2.4 2.4 0 0 1 0-4.8h2.1v2.4l3.9-3.2z" />
    </Icon>
  )
}

export function CrossIcon() {
  return (
    <Icon>
      <path d="M2.3 1L6 4.7 9.7 1 11 2.3 7.3 6 11 9.7 9.7 11 6 7.3 2.3 11 1 9.7 4.7 6 1 2.3z" />
    </Icon>
  )
}
