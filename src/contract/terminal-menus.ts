import type { RemedyKind } from './case-words.js';
import type { TerminalView } from './site.view.js';

/** One thing to do at the terminal; the words for it stand in the message catalogues. */
export type TerminalStep = 'menu' | 'void' | 'password' | 'voucher' | 'voucherBare' | 'confirm' | 'recharge' | 'agree' | 'collect' | 'look' | 'keep';

/** What is printed on the keys; a name that no source of ours gives is not in here. */
export interface TerminalMenu {
  /** beginnings of the maker as the terminal file names it */
  makers: readonly string[];
  /** beginnings of the model, where one maker's differ; left out = all */
  models?: readonly string[];
  manage: string;
  void: string;
  password: string;
  confirm: string;
  sale: string;
}

/** The acquirer's own payment application, as its refund guide and its interface document name the keys. */
const ACQUIRERS_OWN = { manage: '交易管理', void: '撤销', password: '主管密码', confirm: '确认', sale: '消费' };

/** Whose menus are known, the particular before the general. */
export const TERMINAL_MENUS: readonly TerminalMenu[] = [{ makers: ['拉卡拉', 'LAKALA'], ...ACQUIRERS_OWN }];

export interface StepsAtTerminal {
  steps: TerminalStep[];
  menu: Omit<TerminalMenu, 'makers' | 'models'>;
  /** false: the acquirer's own names are told, and that this terminal's may differ */
  isKnown: boolean;
}

const begins = (value: string, with_: readonly string[]): boolean => with_.some(one => value.trim().toUpperCase().startsWith(one));

/** The steps of a remedy that the merchant carries out, with the keys of that very terminal as far as they are known; none for other remedies. */
export function stepsAtTerminal(remedy: RemedyKind, terminal: Pick<TerminalView, 'maker' | 'model'> | undefined, voucherKnown: boolean): StepsAtTerminal {
  const known = terminal && TERMINAL_MENUS.find(({ makers, models }) => begins(terminal.maker, makers) && (!models || begins(terminal.model, models)));
  return { steps: stepsOf(remedy, voucherKnown), menu: known ?? ACQUIRERS_OWN, isKnown: known !== undefined };
}

function stepsOf(remedy: RemedyKind, voucherKnown: boolean): TerminalStep[] {
  if (remedy === 'collect_difference') return ['agree', 'collect', 'look', 'keep'];
  const voiding: TerminalStep[] = ['menu', 'void', 'password', voucherKnown ? 'voucher' : 'voucherBare', 'confirm'];
  if (remedy === 'void') return [...voiding, 'keep'];
  return remedy === 'void_and_recharge' ? [...voiding, 'recharge', 'keep'] : [];
}
