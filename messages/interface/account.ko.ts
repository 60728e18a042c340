import type { accountEn } from './account.en'

export const accountKo: typeof accountEn = {
  signInTitle: '로그인',
  signInLede: '답안과 쓰던 글, 시뮬레이션이 두고 간 그대로 있어요.',
  signInAction: '로그인',
  signInFailed: '이메일과 비밀번호가 맞지 않아요. 다시 확인하거나 비밀번호를 새로 정해 주세요.',
  registerTitle: '계정 만들기',
  registerLede: '지금까지 게스트로 한 것도 모두 그대로 이어져요.',
  registerAction: '계정 만들기',
  forgotTitle: '비밀번호 새로 정하기',
  forgotLede: '이 주소로 만든 계정이 있으면 링크를 보내 드려요. 링크는 한 시간 안에 한 번만 쓸 수 있어요.',
  forgotAction: '링크 받기',
  forgotDone: '이 주소로 만든 계정이 있다면 곧 링크가 도착해요. 한 시간 안에 한 번만 쓸 수 있어요.',
  forgotNoMail:
    '이 사이트가 메일을 보내도록 설정되지 않았을 수도 있어요. 그럴 때는 운영자에게 링크를 부탁하세요.',
  resetTitle: '새 비밀번호 정하기',
  resetLede: '다른 기기에서는 모두 로그아웃돼요.',
  resetAction: '새 비밀번호 저장',
  resetDone: '새 비밀번호를 저장했어요. 이제 이 비밀번호로 로그인할 수 있어요.',
  resetNoToken: '링크가 잘렸어요. 링크가 온 메일에서 다시 열거나 새 링크를 받아 주세요.',
  email: '이메일',
  password: '비밀번호',
  newPassword: '새 비밀번호',
  passwordHelp: '10자 이상이어야 해요. 기발한 단어 하나보다 서로 관계없는 단어 몇 개가 더 안전해요.',
  name: '이름',
  nameHelp: '수업에 참여하면 강사에게 이 이름이 보여요.',
  showPassword: '비밀번호 보기',
  toRegister: '처음이신가요? 계정 만들기',
  toSignIn: '계정이 있나요? 로그인',
  toForgot: '비밀번호를 잊었나요?',
  providerOr: '또는',
  providerContinue: '{provider} 계정으로 계속하기',
  working: '잠시만요…',
  settingsTitle: '내 계정',
  settingsGuestTitle: '게스트로 배우고 있어요',
  settingsGuestText:
    '지금까지 한 것은 이 서버에 저장되고 이 브라우저와 이어져 있어요. 계정을 만들면 브라우저 기록을 지워도 남고, 다른 기기에서도 열 수 있어요.',
  settingsNoneText: '아직 저장된 것이 없어요. 연습을 하나 풀면 그때부터 저장돼요.',
  settingsSignedInAs: '{name} 님으로 로그인했어요',
  signOut: '로그아웃',
  signOutEverywhere: '모든 기기에서 로그아웃',
  signOutEverywhereTitle: '모든 기기에서 로그아웃할까요?',
  signOutEverywhereText:
    '지금 이 브라우저를 포함해 이 계정으로 로그인한 곳에서 모두 로그아웃돼요. 지워지는 것은 없어요.',
  signedOutEverywhere: '모든 기기에서 로그아웃했어요.',
  cancel: '취소',
  errors: {
    'email-taken': '이 주소로 만든 계정이 이미 있어요. 로그인하거나 비밀번호를 새로 정해 주세요.',
    'password-weak':
      '너무 쉽게 맞힐 수 있는 비밀번호예요. 짧거나, 많이 쓰는 비밀번호를 조금 바꾼 것이에요. 서로 관계없는 단어 서너 개를 이어 보세요.',
    'password-personal':
      '비밀번호에 이름이나 이메일 주소가 들어 있어요. 누구나 가장 먼저 시도해 보는 것이니 빼고 정해 주세요.',
    'password-wrong': '이 계정의 비밀번호가 아니에요. 아무것도 지우지 않았어요.',
    'not-confirmed': '위에 적힌 단어를 그대로 입력해 주세요. 아무것도 지우지 않았어요.',
    'class-needs-owner':
      '{classes}의 소유자가 나뿐인데 수업에 다른 사람이 있어요. ‘가르치기’에서 다른 사람을 소유자로 정한 뒤에 계정을 지워 주세요. 아무것도 지우지 않았어요.',
    'provider-cancelled':
      '동의하지 않고 돌아와서 아무것도 바뀌지 않았어요. 다시 하거나 다른 방법으로 로그인해 주세요.',
    'provider-failed':
      '다른 사이트가 제대로 응답하지 않았어요. 잠시 뒤에 다시 하거나 다른 방법으로 로그인해 주세요.',
    'provider-email-unverified':
      '그 사이트에서 아직 이메일 주소를 확인하지 않았어요. 그곳에서 확인한 뒤에 다시 해 주세요.',
    'provider-email-taken':
      '이 이메일 주소로 만든 계정이 이미 있어요. 주소가 같다는 이유만으로 계정을 합치지는 않아요. 전에 쓰던 방법으로 로그인한 뒤에 ‘내 계정’에서 연결해 주세요.',
    'provider-in-use':
      '이곳의 다른 계정에 이미 연결되어 있어요. 그 계정으로 로그인하거나, 거기에서 먼저 연결을 끊어 주세요.',
    'provider-connected-already':
      '같은 사이트의 다른 계정이 연결되어 있어요. 먼저 연결을 끊고 다시 연결해 주세요.',
    'token-invalid': '더는 쓸 수 없는 링크예요. 이미 썼거나 한 시간이 지났어요. 새 링크를 받아 주세요.',
    'rate-limited': '짧은 시간에 너무 많이 시도했어요. 몇 분 뒤에 다시 해 주세요.',
    'bad-request': '알맞지 않은 값이 있어요. 칸마다 다시 확인해 주세요.',
    'not-signed-in': '로그인이 풀렸어요. 다시 로그인해 주세요.',
    offline: '서버에 연결할 수 없어요. 인터넷 연결을 확인해 주세요. 입력한 내용은 그대로 있어요.',
    other: '처리하지 못했어요. 잠시 뒤에 다시 해 주세요. 입력한 내용은 그대로 있어요.',
  },
}
