import { describe, expect, test } from '@jest/globals';
import { AT_TERMINAL } from '../../../src/remedy/remedy-kinds.js';
import { REMEDIES, stepsAtTerminal, TERMINAL_MENUS, type RemedyKind } from '../../../src/contract/index.js';
import { en as deskEn } from '../../../src/web/desk/messages/en.js';
import { zh as deskZh } from '../../../src/web/desk/messages/zh.js';
import { en as merchantEn } from '../../../src/web/merchant/messages/en.js';
import { zh as merchantZh } from '../../../src/web/merchant/messages/zh.js';

const steps = (remedy: RemedyKind, voucherKnown = true) => stepsAtTerminal(remedy, undefined, voucherKnown).steps;

describe('the steps', () => {
  test('of a void: the menu, the key, the manager, the original voucher, and the slip kept', () => expect(steps('void')).toEqual(['menu', 'void', 'password', 'voucher', 'confirm', 'keep']));
  test('name the voucher only where it is known', () => expect(steps('void', false)[3]).toBe('voucherBare'));
  test('of a void and re-charge: the new charge after it', () => expect(steps('void_and_recharge')).toEqual(['menu', 'void', 'password', 'voucher', 'confirm', 'recharge', 'keep']));
  test('of collecting the rest: with the customer’s consent, seen before it is charged', () => expect(steps('collect_difference')).toEqual(['agree', 'collect', 'look', 'keep']));
  test('are none for what the merchant does not carry out', () => {
    for (const remedy of REMEDIES.filter(one => !AT_TERMINAL.includes(one))) expect([remedy, steps(remedy)]).toEqual([remedy, []]);
  });
  test('have words on the desk and on the phone, in both languages', () => {
    const all = new Set(AT_TERMINAL.flatMap(remedy => [...steps(remedy), ...steps(remedy, false)]));
    expect(all.size).toBe(11);
    for (const texts of [deskZh, deskEn, merchantZh, merchantEn] as Record<string, string>[]) for (const step of all) expect([step, texts[`terminal.${step}`]]).toEqual([step, expect.stringMatching(/\S/)]);
  });
});

describe('the menus', () => {
  test.each([['拉卡拉', 'V8'], ['lakala', ''], [' 拉卡拉支付', 'X']])('of %s are known', (maker, model) => expect(stepsAtTerminal('void', { maker, model }, true).isKnown).toBe(true));
  test.each(['联迪', '新大陆', '惠尔', '百富', '升腾', '云帆', ''])('of %j nobody has verified: the acquirer’s own names are told, and that they may differ', maker => {
    const { isKnown, menu } = stepsAtTerminal('void', { maker, model: 'LD-A8' }, true);
    expect([isKnown, menu.manage, menu.void]).toEqual([false, '交易管理', '撤销']);
  });
  test('of a case without a terminal are none that is known', () => expect(stepsAtTerminal('void', undefined, true).isKnown).toBe(false));
  test('hold no name but those of the acquirer’s own guide and interface document', () => {
    const sourced = ['交易管理', '撤销', '主管密码', '确认', '消费'];
    for (const { makers: _, models: __, ...names } of TERMINAL_MENUS) expect(Object.values(names).filter(name => !sourced.includes(name))).toEqual([]);
  });
  test('stand with the particular before the general, so that a model’s own row is found', () => {
    const seen = new Set<string>();
    for (const { makers, models } of TERMINAL_MENUS) {
      for (const maker of makers) expect([maker, seen.has(maker)]).toEqual([maker, false]);
      if (!models) makers.forEach(maker => seen.add(maker));
    }
  });
});
