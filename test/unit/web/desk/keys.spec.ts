import { expect, test } from '@jest/globals';
import { actionOf, isSend, KEYS, keyCap, SHEET } from '../../../../src/web/desk/keys.js';

const press = (key: string, over: object = {}) => ({
  key,
  isComposing: false,
  keyCode: 0,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  target: { tagName: 'DIV', closest: () => null },
  ...over,
});

test('one key means one thing', () => {
  const keys = Object.values(KEYS);
  expect(new Set(keys).size).toBe(keys.length);
});
test('the sheet prints every key once', () => {
  expect(SHEET.flatMap(([, actions]) => actions).sort()).toEqual(Object.keys(KEYS).sort());
});
test.each([
  ['j', 'down'],
  ['K', 'up'],
  ['Enter', 'open'],
  [' ', 'tick'],
  ['?', 'help'],
  ['[', 'preview'],
  ['=', 'zoom'],
  ['-', 'zoomOut'],
  ['V', 'take'],
])('%s is %s', (key, action) => expect(actionOf(press(key))).toBe(action));
test('a letter with Shift that means something of its own never means the plain one', () => {
  expect([actionOf(press('N', { shiftKey: true })), actionOf(press('n')), actionOf(press('N'))]).toEqual(['privileged', 'note', 'note']);
  expect([actionOf(press('F', { shiftKey: true })), actionOf(press('f')), actionOf(press('E', { shiftKey: true }))]).toEqual(['addFact', 'beside', 'next']);
  expect([keyCap('addFact'), keyCap('privileged')]).toEqual(['⇧F', '⇧N']);
});
test.each([
  ['an input method composes', { isComposing: true }],
  ['an input method holds the key', { keyCode: 229 }],
  ['Ctrl is down', { ctrlKey: true }],
  ['⌘ is down', { metaKey: true }],
  ['Alt is down', { altKey: true }],
  ['in a text field', { target: { tagName: 'INPUT', type: 'text' } }],
  ['in a text area', { target: { tagName: 'TEXTAREA' } }],
  ['in editable text', { target: { tagName: 'DIV', isContentEditable: true } }],
  ['in a dialogue', { target: { tagName: 'BUTTON', closest: () => ({}) } }],
  ['already handled', { defaultPrevented: true }],
])('silent when %s', (_, over) => expect(actionOf(press('n', over))).toBeUndefined());
test('over a page that filled the screen keys go on, in a dialogue above it they do not', () => {
  const within = (keys?: string) => ({ target: { tagName: 'BUTTON', closest: () => ({ dataset: keys === undefined ? {} : { keys } }) } });
  expect([actionOf(press('v', within('on'))), actionOf(press('v', within()))]).toEqual(['take', undefined]);
});
test('a tick box is no text field', () =>
  expect(actionOf(press('j', { target: { tagName: 'INPUT', type: 'checkbox', closest: () => null } }))).toBe('down'));
test('the sheet shows caps', () => expect([keyCap('tick'), keyCap('down'), keyCap('open'), keyCap('help')]).toEqual(['Space', 'J', 'Enter', '?']));
test('⌘⏎ and Ctrl+Enter send', () => {
  expect(isSend({ key: 'Enter', metaKey: true, ctrlKey: false })).toBe(true);
  expect(isSend({ key: 'Enter', metaKey: false, ctrlKey: false })).toBe(false);
});
