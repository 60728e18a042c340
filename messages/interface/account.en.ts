export const accountEn = {
  signInTitle: 'Sign in',
  signInLede: 'Your answers, drafts and simulations are where you left them.',
  signInAction: 'Sign in',
  signInFailed: 'This email and password do not go together. Check both, or set a new password.',
  registerTitle: 'Create an account',
  registerLede: 'What you have done here as a guest comes with you.',
  registerAction: 'Create account',
  forgotTitle: 'Set a new password',
  forgotLede: 'We send a link to this address if an account has it. The link works once, for one hour.',
  forgotAction: 'Send the link',
  forgotDone: 'If an account has this address, a link is on its way. It works once, for one hour.',
  forgotNoMail:
    'This site may not be set up to send mail. In that case ask the people who run it: they can give you a link.',
  resetTitle: 'Choose a new password',
  resetLede: 'Everywhere else you will be signed out.',
  resetAction: 'Save the new password',
  resetDone: 'The new password is saved. You can sign in with it.',
  resetNoToken: 'This link is not complete. Open it again from the message, or ask for a new one.',
  email: 'Email',
  password: 'Password',
  newPassword: 'New password',
  passwordHelp: 'At least 10 characters. A few unrelated words are better than one clever one.',
  name: 'Name',
  nameHelp: 'What your instructor sees, if you join a class.',
  showPassword: 'Show the password',
  toRegister: 'New here? Create an account',
  toSignIn: 'Have an account? Sign in',
  toForgot: 'Forgot the password?',
  providerOr: 'or',
  providerContinue: 'Continue with {provider}',
  working: 'One moment …',
  settingsTitle: 'Your account',
  settingsGuestTitle: 'You are learning as a guest',
  settingsGuestText:
    'What you do is kept on this server and tied to this browser. Create an account to keep it if you clear the browser, and to open it on other devices.',
  settingsNoneText: 'Nothing of yours is kept yet. Answer an exercise and it will be.',
  settingsSignedInAs: 'Signed in as {name}',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out everywhere',
  signOutEverywhereTitle: 'Sign out on every device?',
  signOutEverywhereText:
    'Every browser that is signed in to this account is signed out, this one too. Nothing is deleted.',
  signedOutEverywhere: 'Signed out on every device.',
  cancel: 'Cancel',
  errors: {
    'email-taken': 'An account has this address already. Sign in, or set a new password.',
    'password-weak':
      'This password is too easy to guess: it is short, or a small change of one that many people use. Try three or four words that have nothing to do with each other.',
    'password-personal':
      'This password holds your name or email address, which is what people try first. Choose one without them.',
    'password-wrong': 'This is not the password of this account. Nothing was deleted.',
    'not-confirmed': 'Type the word exactly as it stands above. Nothing was deleted.',
    'class-needs-owner':
      'You are the only owner of {classes}, and other people are in it. Open it under Teach, make somebody else the owner, then delete your account. Nothing was deleted.',
    'provider-cancelled':
      'You came back without agreeing, so nothing happened. Try again, or sign in another way.',
    'provider-failed':
      'The other site did not answer as it should. Try again in a moment, or sign in another way.',
    'provider-email-unverified':
      'The other site has not confirmed your email address yet. Confirm it there, then try again.',
    'provider-email-taken':
      'An account here has this email address already. We never join two accounts by their address alone: sign in to it as you did before, then connect the other site under your account.',
    'provider-in-use':
      'That account is connected to another account here. Sign in with it, or disconnect it there first.',
    'provider-connected-already':
      'Another account of that site is connected. Disconnect it first, then connect this one.',
    'token-invalid':
      'This link no longer works: it was used, or it is older than an hour. Ask for a new one.',
    'rate-limited': 'Too many attempts in a short time. Wait a few minutes and try again.',
    'bad-request': 'Something in this form is not as it should be. Check each field.',
    'not-signed-in': 'You are no longer signed in. Sign in again.',
    offline: 'The server cannot be reached. Check the connection; what you typed is still here.',
    other: 'That did not work. Try again in a moment; what you typed is still here.',
  },
}
