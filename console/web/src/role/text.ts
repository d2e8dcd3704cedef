import {texts} from '@/i18n/texts'

export const t = texts('role', {
  zh: {
    signInTitle: '请先登录', roleTitle: '没有权限', signInHint: '登录后会回到此页，已填写的内容不会丢失。',
    role: '此页需要“{roles}”角色。', oneOf: '此页需要以下角色之一：{roles}。', ask: '请联系管理员，或换一个账号登录。', yours: '您当前的角色：{roles}。', none: '无',
  },
  en: {
    signInTitle: 'Sign in first', roleTitle: 'You may not do this',
    signInHint: 'You come back here afterwards, and what you have entered is kept.',
    role: 'This page needs the role “{roles}”.', oneOf: 'This page needs one of these roles: {roles}.',
    ask: 'Ask your administrator, or sign in with another account.', yours: 'Your roles: {roles}.', none: 'none',
  },
})
