/** Signs what nobody keeps. */
export const TEST_SECRET = 'a secret that only the tests use, and every clone the same'
