import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import { Database } from '../platform/database/database.js';
import { FileStore, type Sealed } from '../platform/files/file-store.js';
import type { DossierContent } from './content.js';
import type { Dossier } from './dossier.entity.js';
import { newPassphrase, sealAnnex, type Unmasked } from './pack/annex.js';
import { Finishing } from './pack/finishing.js';
import { one, Packing } from './pack/packing.js';

export interface SealedAnnex {
  annex: Sealed;
  /** over everything but the PDF, now with the annex */
  evidenceRoot: string;
  /** told once and kept nowhere */
  passphrase: string;
}

/** Who the masked people are, for whoever holds the passphrase. */
@Injectable()
export class Annexes {
  constructor(
    private readonly db: Database,
    private readonly files: FileStore,
    private readonly packing: Packing,
    private readonly finishing: Finishing,
  ) {}

  async seal({ frozenSha256 }: Pick<Dossier, 'frozenSha256'>): Promise<SealedAnnex> {
    const frozen = await this.packing.kept(frozenSha256!);
    const users = await this.db.read(tx => tx.findBy(User, { id: In(frozen.content.people.map(person => person.id)) }));
    const passphrase = newPassphrase();
    const annex = await this.files.put(one(sealAnnex(unmaskedOf(frozen.content, users), passphrase)));
    return { annex, evidenceRoot: this.finishing.evidenceRoot(frozen, annex), passphrase };
  }
}

/** Somebody who has no account, such as the merchant's firm, stays as the papers name it. */
export function unmaskedOf({ case: { caseNo }, version, people }: Pick<DossierContent, 'case' | 'version' | 'people'>, users: readonly Pick<User, 'id' | 'name' | 'phone' | 'email'>[]): Unmasked {
  return {
    caseNo, version, people: people.map(({ ref, id, role, name }) => {
      const user = users.find(each => each.id === id);
      return { ref, id, role, name: user?.name ?? name, ...(user?.phone ? { phone: user.phone } : {}), ...(user?.email ? { email: user.email } : {}) };
    }),
  };
}
