import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Trust } from '../../src/remedy/acquirer/lakala/answer.js';
import type { Instruction } from '../../src/remedy/acquirer/acquirer.js';
import type { Signer } from '../../src/remedy/acquirer/lakala/request.js';

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const ours = pair(), theirs = pair();

export const APPID = 'OP00000003';
export const US: Signer & { public: KeyObject } = { appid: APPID, serial: '00dfba8194c41b84cf', key: ours.privateKey, public: createPublicKey(ours.privateKey) };
export const THEM: Signer & { public: KeyObject } = { appid: APPID, serial: '29bba93bf50ec516', key: theirs.privateKey, public: theirs.publicKey };
export const TRUST: Trust = { appid: APPID, keys: new Map([[THEM.serial, THEM.public]]) };
export const NOW = new Date('2026-10-15T02:00:00Z');

export const anInstruction = (fields: Partial<Instruction> = {}, origin: Partial<NonNullable<Instruction['origin']>> = {}): Instruction => ({
  refundNo: 'R26101500018-2', remedy: 'refund', amountFen: 19400, mid: '999290054110001', tid: '90000001',
  origin: { logNo: '26101400000002', rrn: '628800000002', tradeDate: '20261014', panMasked: '622575******1234', channel: 'UPAY', cardKind: '02', ...origin }, ...fields,
});
