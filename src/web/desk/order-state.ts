import { ANSWERS_ONLY, type RemedyView } from '../../contract/index.js';
import type { Words } from './words-type.js';

/** How an order stands, in words; an answer moves nothing, so no row proves it. */
export const orderState = ({ remedy, state }: Pick<RemedyView, 'remedy' | 'state'>, t: Words): string =>
  state === 'confirmed' && ANSWERS_ONLY.includes(remedy) ? t('order.answered') : t(`order.${state}`);
