import type { InterfaceMessages } from '@/messages/interface'

declare module 'next-intl' {
  interface AppConfig {
    Messages: InterfaceMessages
    Locale: 'en' | 'ko'
  }
}
