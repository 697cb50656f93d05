import type { SignatureView } from '../contract/index.js';
import type { Approval } from './remedy.entity.js';

/** The first place is the maker's, every other a checker's. */
export const signatureView = ({ actorId, actorName, actorRole, at, seq }: Approval): SignatureView => ({
  by: { id: actorId, name: actorName, role: actorRole }, at: at.toISOString(), part: seq === 0 ? 'maker' : 'checker',
});
