import { randomBytes } from 'node:crypto';
import { Accounts } from '../accounts/accounts.service.js';
import type { User } from '../accounts/user.entity.js';
import type { StaffRole } from '../contract/index.js';
import type { Tx } from '../platform/database/database.js';
import { SYSTEM } from '../platform/http/actor.js';
import { phoneOf, SHOPS } from './shops.table.js';

export type StaffKey = 'lin' | 'he' | 'zhou' | 'xu' | 'fang' | 'shen' | 'admin';

/** Who works at the desk; everybody is invented. */
export const STAFF: readonly { key: StaffKey; name: string; role: StaffRole; title: string }[] = [
  { key: 'lin', name: '林晓', role: 'agent', title: '座席 agent' },
  { key: 'he', name: '何静', role: 'agent', title: '座席 agent' },
  { key: 'zhou', name: '周敏', role: 'supervisor', title: '主管 supervisor' },
  { key: 'xu', name: '许衡', role: 'supervisor', title: '主管 supervisor' },
  { key: 'fang', name: '方正', role: 'legal', title: '法务 legal' },
  { key: 'shen', name: '沈岚', role: 'legal', title: '法务 legal' },
  { key: 'admin', name: '管理员', role: 'admin', title: '管理员 admin' },
];

export interface People {
  staff: Record<StaffKey, User>;
  merchants: User[];
  /** printed once and kept nowhere */
  passwords: Record<StaffKey, string>;
}

export const emailOf = (key: StaffKey): string => `${key}@demo.lidan.invalid`;

/** Twelve letters that are not mistaken for one another. */
const newPassword = (): string => [...randomBytes(12)].map(byte => 'abcdefghjkmnpqrstuvwxyz23456789'[byte % 31]).join('').replace(/(.{4})(?=.)/g, '$1-');

export async function createPeople(tx: Tx, accounts: Accounts): Promise<People> {
  const people = { staff: {}, merchants: [], passwords: {} } as unknown as People;
  for (const { key, name, role } of STAFF) {
    people.passwords[key] = newPassword();
    people.staff[key] = await accounts.createStaff(tx, { email: emailOf(key), name, role, password: people.passwords[key] }, SYSTEM);
  }
  for (const [shop, { mid, name }] of SHOPS.entries()) people.merchants.push(await accounts.createMerchant(tx, { phone: phoneOf(shop), name, mid }));
  return people;
}
