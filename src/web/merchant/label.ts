import { recall, remember } from './remember.js';

/** What the label on a terminal says. */
export interface Label {
  mid: string;
  tid: string;
  serialNo?: string;
  model?: string;
}

const MID = /^[0-9A-Z]{15}$/, TID = /^[0-9A-Z]{8}$/;

function labelOf(mid = '', tid = '', about = new URLSearchParams()): Label | null {
  const label = { mid: mid.toUpperCase(), tid: tid.toUpperCase() };
  if (!MID.test(label.mid) || !TID.test(label.tid)) return null;
  const [serialNo, model] = [about.get('sn'), about.get('model')];
  return { ...label, ...(serialNo && { serialNo }), ...(model && { model }) };
}

/** `<any origin>/t/<MID>/<TID>?sn=…&model=…` or the plain text `MID:TID`; null for every other code. */
export function readLabel(text: string): Label | null {
  const trimmed = text.trim();
  const plain = /^(\w{15}):(\w{8})$/.exec(trimmed);
  if (plain) return labelOf(plain[1], plain[2]);
  try {
    const { pathname, searchParams } = new URL(trimmed, trimmed.startsWith('/') ? 'https://label.invalid' : undefined);
    const found = /^\/t\/(\w+)\/(\w+)\/?$/.exec(pathname);
    return found && labelOf(found[1], found[2], searchParams);
  } catch {
    return null;
  }
}

const NAME = 'label';
const KEPT_MS = 86_400_000;

/** A label opened outside a report waits for the next one, for a day. */
export const rememberLabel = (label: Label): void => remember(NAME, { ...label, at: Date.now() });
export const forgetLabel = (): void => remember(NAME, null);
export function rememberedLabel(): Label | null {
  const kept = recall<Label & { at: number }>(NAME);
  return kept && Date.now() - kept.at < KEPT_MS ? kept : null;
}
