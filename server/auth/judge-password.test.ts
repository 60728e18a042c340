import { expect, test } from 'vitest'
import { refusePassword } from './judge-password'

const owner = { email: 'lovelace@example.org', name: 'Ada King' }

test.each([
  ['too short', 'ninechars'],
  ['one character repeated', 'aaaaaaaaaaaaaaaa'],
  ['a row of the keyboard', 'qwertyuiop'],
  ['among the commonest', 'password123'],
  ['a common one with signs for letters', 'P@ssw0rd2024'],
  ['a common one in capitals', 'ILoveYou12'],
  ['a Korean word typed twice', '비밀번호비밀번호12'],
  ['a Korean greeting on Latin keys', 'dkssudgktpdy'],
  ['the name of the site', 'faultline2026'],
  ['longer than can be hashed cheaply', 'long and longer '.repeat(20)],
])('refuses a password that is %s', async (_reason, password) => {
  expect(await refusePassword(password, owner)).toMatchObject({ refused: 'password-weak' })
})

test.each([
  ['the address', 'lovelace@example.org'],
  ['what stands before the @', 'my-Lovelace-likes-engines'],
  ['the name without its space', 'countess adaking of lovelorn'],
])('refuses a password that holds %s, and says that it is personal', async (_reason, password) => {
  expect(await refusePassword(password, owner)).toMatchObject({ refused: 'password-personal' })
})

test.each(['the coordinator has crashed', 'blue table lamp', '고양이가 서버를 껐어요', 'x7#kQ2-vRt9!'])(
  'accepts %s',
  async (password) => {
    expect(await refusePassword(password, owner)).toBeNull()
  },
)

test('a short name does not forbid the words that hold it', async () => {
  const short = { email: 'a@example.org', name: 'Al' }
  expect(await refusePassword('the coordinator has stalled', short)).toBeNull()
})
