import type { Locale } from '@/course/locale'

interface Mail {
  readonly subject: string
  readonly text: string
}

/** The mail that lets somebody set a new password. Plain text: a link in it needs no pictures to be trusted. */
export function resetPasswordMail(language: Locale, link: string): Mail {
  return MAILS[language](link)
}

const MAILS: Record<Locale, (link: string) => Mail> = {
  en: (link) => ({
    subject: 'Set a new password for Faultline',
    text: [
      'Hello,',
      'somebody, probably you, asked for a new password for the Faultline account with this address. Set it here:',
      link,
      'The link works once, within the next hour. If it was not you, there is nothing to do: the old password stays.',
    ].join('\n\n'),
  }),
  ko: (link) => ({
    subject: 'Faultline 비밀번호 새로 정하기',
    text: [
      '안녕하세요.',
      '이 이메일 주소로 만든 Faultline 계정의 비밀번호를 새로 정하겠다는 요청을 받았어요. 아래 링크에서 정할 수 있어요.',
      link,
      '링크는 한 시간 안에 한 번만 쓸 수 있어요. 요청한 적이 없다면 아무것도 하지 않아도 돼요. 지금 비밀번호가 그대로 유지돼요.',
    ].join('\n\n'),
  }),
}
