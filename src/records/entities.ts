import { LoadedFile, RecordConflict } from './loaded-file.entity.js';
import { Merchant, Terminal } from './merchant.entity.js';
import { FeePlan, Payout } from './settlement.entity.js';
import { ParkedChild, Transaction } from './transaction.entity.js';

export const RECORD_ENTITIES = [Merchant, Terminal, Transaction, ParkedChild, Payout, FeePlan, LoadedFile, RecordConflict];
