export const texts = {
  zh: {
    product: '兜底 · 社会救助工作平台',
    signIn: '登录',
    userName: '用户名',
    password: '密码',
    wrong: '用户名或密码不正确，请重新输入。',
    orPick: '或选择演示账号',
    pickHint: '本地演示环境，人员均为虚构。',
    signedOut: '您已退出登录。',
    signOut: '退出登录',
    confirmSignOut: '确定要退出登录吗？',
    stay: '不退出',
    failed: '无法完成登录，请返回应用后重试。',
    expired: '登录页面已过期，请返回应用后重试。',
    otherLanguage: 'English',
  },
  en: {
    product: 'Doudi · Social assistance',
    signIn: 'Sign in',
    userName: 'User name',
    password: 'Password',
    wrong: 'The user name or the password is not right. Please try again.',
    orPick: 'Or pick a demo account',
    pickHint: 'A local demonstration: all persons are invented.',
    signedOut: 'You have signed out.',
    signOut: 'Sign out',
    confirmSignOut: 'Do you want to sign out?',
    stay: 'Stay signed in',
    failed: 'Signing in did not work. Please go back to the application and try again.',
    expired: 'This page has expired. Please go back to the application and try again.',
    otherLanguage: '中文',
  },
} as const satisfies Record<string, Record<string, string>>;

export type Language = keyof typeof texts;

/** Chinese unless English is asked for: by `?lang=`, by the application's `ui_locales`, or by the browser, in that order. */
export function languageOf(asked: (string | null | undefined)[]): Language {
  const first = asked.find(Boolean) ?? '';
  return /^en\b/i.test(first) ? 'en' : 'zh';
}
