import { type ApprovalPolicyView, type Role, SIGNER_GROUPS, type SignerLine } from '../../../../contract/index.js';
import { Section } from '../../parts/section.js';
import { Yuan } from '../../parts/yuan.js';
import { useT } from '../../words.js';

/** Roles in the order in which they sign. */
export function Signers({ roles, none }: { roles: readonly Role[]; none?: string }) {
  const t = useT();
  if (!roles.length) return <span className="m">{none ?? '—'}</span>;
  return <span className="signers">{roles.map(role => t(`role.${role}`)).join(' → ')}</span>;
}

/** Up to how much, in words: the first line of a group, one between, the last. */
function Limit({ line, under }: { line: SignerLine; under?: number | null }) {
  const t = useT();
  const limit = line.upToFen ?? under;
  if (!limit) return <span>{t('policy.any')}</span>;
  return (
    <>
      {t(line.upToFen === null ? 'policy.above' : 'policy.upTo')} <Yuan fen={limit} />
    </>
  );
}

/** Who signs what, in order (rulebook section 5). */
export function Lines({ lines }: { lines: readonly SignerLine[] }) {
  const t = useT();
  return (
    <table className="pol" aria-label={t('policy.lines')}>
      <thead>
        <tr>
          <th scope="col">{t('policy.group')}</th>
          <th scope="col">{t('policy.limit')}</th>
          <th scope="col">{t('policy.signers')}</th>
        </tr>
      </thead>
      {SIGNER_GROUPS.map(group => {
        const rows = lines.filter(line => line.group === group);
        return (
          <tbody key={group}>
            {rows.map((line, at) => (
              <tr key={at}>
                {at === 0 && (
                  <th scope="rowgroup" rowSpan={rows.length}>
                    {t(`policy.group.${group}`)}
                    <span className="s m">{t(`policy.group.${group}.hint`)}</span>
                  </th>
                )}
                <td className="lim">
                  <Limit line={line} under={rows[at - 1]?.upToFen} />
                </td>
                <td>
                  <Signers roles={line.signers} />
                </td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

/** What the system approves by itself, and how that went. */
export function Automatic({ policy }: { policy: ApprovalPolicyView }) {
  const t = useT();
  if (!policy.automatic.length) return <p className="m pad">{t('policy.noneAutomatic')}</p>;
  const open = policy.sampled - policy.right - policy.wrong;
  return (
    <>
      <table className="pol" aria-label={t('policy.automatic')}>
        <tbody>
          {policy.automatic.map(line => (
            <tr key={line.kind}>
              <th scope="row">{t(`kind.${line.kind}`)}</th>
              <td className="lim">
                {t('policy.upTo')} <Yuan fen={line.upToFen} />
              </td>
              <td>{t('policy.bySystem', { version: policy.version })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="s m pad">{t('policy.automaticSo', { approved: policy.approved, every: policy.sampleEvery, sampled: policy.sampled, right: policy.right, wrong: policy.wrong, open })}</p>
    </>
  );
}

/** One version as it is in force or would be. */
export function Sheet({ policy }: { policy: ApprovalPolicyView }) {
  const t = useT();
  return (
    <>
      {policy.note && <p className="pad">{policy.note}</p>}
      <Section title={t('policy.lines')} aside={<span className="s m">{t('policy.legalToo')}</span>}>
        <Lines lines={policy.lines} />
      </Section>
      <Section title={t('policy.automatic')}>
        <Automatic policy={policy} />
      </Section>
    </>
  );
}
