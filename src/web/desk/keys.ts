import { useLayoutEffect, useRef } from 'react';

/** One key means one thing on every page; the table the cheat sheet prints. */
export const KEYS = {
  down: 'j',
  up: 'k',
  open: 'Enter',
  tick: ' ',
  assign: 'a',
  create: 'c',
  preview: '[',
  next: 'e',
  change: 'm',
  note: 'n',
  reply: 'r',
  ask: 'w',
  candidates: 'g',
  derive: 't',
  merchant: 'i',
  urgent: 'u',
  earlier: 's',
  later: 'd',
  zoom: '+',
  zoomOut: '-',
  fit: '0',
  rotate: '.',
  boxes: 'b',
  take: 'v',
  cover: 'h',
  beside: 'f',
  papers: 'p',
  original: 'z',
  sign: 'y',
  reject: 'x',
  legal: 'l',
  extend: 'o',
  addFact: 'F',
  privileged: 'N',
  help: '?',
} as const;
export type Action = keyof typeof KEYS;

/** sections of the cheat sheet */
export const SHEET: readonly (readonly [section: 'queue' | 'case' | 'evidence' | 'decide' | 'anywhere', actions: readonly Action[]])[] = [
  ['queue', ['down', 'up', 'open', 'tick', 'assign', 'create', 'preview']],
  ['case', ['next', 'change', 'note', 'reply', 'ask', 'candidates', 'derive', 'merchant', 'urgent']],
  ['evidence', ['earlier', 'later', 'zoom', 'zoomOut', 'fit', 'rotate', 'boxes', 'take', 'cover', 'beside', 'papers', 'original']],
  ['decide', ['sign', 'reject', 'legal', 'extend', 'addFact', 'privileged']],
  ['anywhere', ['help']],
];
export const keyCap = (action: Action) => {
  const key: string = KEYS[action];
  if (/^[A-Z]$/.test(key)) return `⇧${key}`;
  return key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
};

interface Pressed {
  key: string;
  isComposing: boolean;
  keyCode: number;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey?: boolean;
  defaultPrevented?: boolean;
  target: unknown;
}
const FIELDS = ['INPUT', 'TEXTAREA', 'SELECT'];
function inField(target: unknown): boolean {
  const at = target as { tagName?: string; type?: string; isContentEditable?: boolean; closest?: (selector: string) => unknown } | null;
  if (!at) return false;
  if (at.tagName === 'INPUT' && at.type === 'checkbox') return false;
  if (FIELDS.includes(at.tagName ?? '') || at.isContentEditable === true) return true;
  const within = at.closest?.('[data-keys],[role="dialog"],[role="listbox"],[role="combobox"]') as { dataset?: DOMStringMap } | null | undefined;
  return Boolean(within) && within?.dataset?.keys === undefined;
}

/** The action a press means, or none: silent while an input method composes, in fields and dialogs, and beside modifier keys. */
export function actionOf(press: Pressed): Action | undefined {
  if (press.isComposing || press.keyCode === 229 || press.key === 'Process') return undefined;
  if (press.ctrlKey || press.metaKey || press.altKey || press.defaultPrevented || inField(press.target)) return undefined;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  // a letter with Shift that has a meaning of its own never means the plain one
  const shifted = press.shiftKey && (Object.keys(KEYS) as Action[]).find(action => KEYS[action] === key.toUpperCase() && key.length === 1 && key !== key.toUpperCase());
  if (shifted) return shifted;
  return (Object.keys(KEYS) as Action[]).find(action => KEYS[action] === key || (action === 'zoom' && key === '='));
}

const SWITCH = 'lidan.desk.keys';
export const keysOn = () => localStorage.getItem(SWITCH) !== 'off';
export const switchKeys = (on: boolean) => localStorage.setItem(SWITCH, on ? 'on' : 'off');

// Enter and Space belong to a focused control before they belong to the list
const taken = (action: Action, target: EventTarget | null) =>
  (action === 'open' || action === 'tick') && target instanceof HTMLElement && target.matches('button,a,summary,input,[role="menuitem"]');

// what lies over the page takes the keys for itself
let over = 0;
export function useKeysOver(on: boolean): void {
  useLayoutEffect(() => {
    if (!on) return;
    over++;
    return () => {
      over--;
    };
  }, [on]);
}

/** `above`: heard although something lies over the page. */
export function useKeys(does: Partial<Record<Action, () => void>>, on = true, above = false): void {
  const latest = useRef(does);
  latest.current = does;
  // what is on screen hears the next key: an effect after the paint would lose a fast one
  useLayoutEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const action = actionOf(event);
      const handler = action && latest.current[action];
      if (!action || !handler || !keysOn() || taken(action, event.target) || (over > 0 && !above)) return;
      event.preventDefault();
      handler();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, above]);
}

/** ⌘⏎ or Ctrl+Enter, the send key inside a field; never while an input method composes */
export const isSend = (event: { key: string; metaKey: boolean; ctrlKey: boolean; nativeEvent?: { isComposing: boolean; keyCode: number } }) =>
  event.key === 'Enter' && (event.metaKey || event.ctrlKey) && !event.nativeEvent?.isComposing && event.nativeEvent?.keyCode !== 229;
