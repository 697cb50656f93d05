import type { LegalView } from '../../../../contract/index.js';
import { actionWords } from '../../audit-words.js';
import { exact } from '../../format.js';
import { Hash } from '../../parts/ident.js';
import { useT } from '../../words.js';

/** Who did what when, with the hash that chains each line to the one before; read-only, and it says so. */
export function Audit({ legal }: { legal: LegalView }) {
  const t = useT();
  return (
    <>
      <p className="s m pad">{t('legal.auditWhat')}</p>
      <table className="xs" aria-label={t('legal.audit')} tabIndex={0}>
        <thead>
          <tr>
            {(['seq', 'at', 'action', 'actor', 'hash'] as const).map(key => (
              <th scope="col" key={key}>
                {t(`legal.a.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {legal.audit.map(line => (
            <tr key={line.seq}>
              <td className="m">{line.seq}</td>
              <td className="nw">{exact(line.at).slice(0, 19)}</td>
              <td>
                {actionWords(line.action, t)} <code className="s m">{line.action}</code>
              </td>
              <td>{line.actor || t('role.system')}</td>
              <td>
                <Hash value={line.hash} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
