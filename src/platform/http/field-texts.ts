/** What a failed check says, by class-validator's name of the rule; a DTO's own text `中文|English` comes first. */
const TEXTS: Record<string, { zh: string; en: string }> = {
  isNotEmpty: { zh: '还没填', en: 'Please fill this in' },
  isString: { zh: '请填文字', en: 'Please enter text' },
  isInt: { zh: '请填整数', en: 'Please enter a whole number' },
  isBoolean: { zh: '请选是或否', en: 'Please choose yes or no' },
  isIn: { zh: '没有这个选项', en: 'This is not one of the choices' },
  isEnum: { zh: '没有这个选项', en: 'This is not one of the choices' },
  min: { zh: '太小了', en: 'This is too small' },
  max: { zh: '太大了', en: 'This is too large' },
  isLength: { zh: '长度不对', en: 'The length is not right' },
  minLength: { zh: '太短了', en: 'This is too short' },
  maxLength: { zh: '太长了', en: 'This is too long' },
  isEmail: { zh: '邮箱格式不对', en: 'This is not an e-mail address' },
  isUuid: { zh: '编号格式不对', en: 'This is not an id' },
  isArray: { zh: '请填列表', en: 'Please give a list' },
  matches: { zh: '格式不对', en: 'The format is not right' },
  whitelistValidation: { zh: '不认识这一项', en: 'This field is not known' },
};

export function fieldText(rule: string, text: string): { zh: string; en: string } {
  const [zh, en] = text.split('|');
  if (zh && en) return { zh, en };
  return TEXTS[rule] ?? { zh: '格式不对', en: 'The format is not right' };
}
