import { type Action, keyCap } from '../keys.js';

export const Cap = ({ of }: { of: Action }) => <kbd>{keyCap(of)}</kbd>;
/** ⌘⏎ on a Mac, Ctrl⏎ elsewhere */
export const SendCap = () => <kbd>{navigator.platform.startsWith('Mac') ? '⌘⏎' : 'Ctrl⏎'}</kbd>;
