import { defineProblems } from '../platform/http/problem.js';

defineProblems({
  'session.wrong': { status: 401, zh: '邮箱或密码不对', en: 'The e-mail address or the password is not right' },
  'session.wrong_code': { status: 401, zh: '验证码不对或已过期', en: 'The code is not right or has expired' },
  'setup.wrong_token': { status: 401, zh: '初始化口令不对，或已经用过', en: 'The set-up token is not right or was used already' },
  'user.phone_taken': { status: 409, zh: '这个手机号已有账号', en: 'There is an account with this phone number already' },
  'user.last_admin': { status: 409, zh: '至少要留一位管理员', en: 'One admin must remain' },
  'user.taken': { status: 409, zh: '这个邮箱已有账号', en: 'There is an account with this e-mail address already' },
});
