import type { CaseView, RemedyView } from '../../../contract/index.js';
import { useMe } from '../queries.js';
import { useT } from '../words.js';
import { Moment } from './due.js';
import { Hash, Ident } from './ident.js';
import { TerminalSteps } from './money/terminal-steps.js';
import { Person } from './person.js';
import { Yuan } from './yuan.js';

/** What is signed, the guards it passed, and the names under it. */
export const Signed = ({ remedy, found }: { remedy: RemedyView; found: CaseView }) => {
  const t = useT();
  return (
    <div className="signed">
      <p className="what">
        <b>
          {t(`remedy.${remedy.remedy}`)} <Yuan fen={remedy.amountFen} dash />
        </b>{' '}
        <span className="m">
          {found.merchantName} {found.caseNo}
        </span>
        {remedy.targetLogNo && (
          <>
            <br />
            <span className="s m">{t('sign.target')} </span>
            <Ident value={remedy.targetLogNo} small />
          </>
        )}
      </p>
      <TerminalSteps remedy={remedy} found={found} />
      <Guards remedy={remedy} />
      <Signatures remedy={remedy} />
    </div>
  );
};

export function Guards({ remedy }: { remedy: RemedyView }) {
  const t = useT();
  if (!remedy.guards.length) return <p className="s m">{t('guard.none')}</p>;
  return (
    <ul className="gd">
      {remedy.guards.map(guard => (
        <li key={guard.guard}>
          <span>{guard.guard}</span>
          <span>{guard.passed ? t.code('guardName', guard.guard) : t.code('reason', guard.code, guard.facts)}</span>
          <span className={guard.passed ? 'green' : 'red'}>{t(guard.passed ? 'guard.passed' : 'guard.failed')}</span>
        </li>
      ))}
    </ul>
  );
}

export function Fingerprint({ remedy }: { remedy: RemedyView }) {
  const t = useT();
  return (
    <>
      {t('sign.fingerprint')} <Hash value={remedy.fingerprint} /> {t('sign.fingerprintRule')}
    </>
  );
}

/** 经办 and 复核 as lines of a voucher: solid once signed, dashed while to be signed. */
export function Signatures({ remedy, bare = false }: { remedy: RemedyView; bare?: boolean }) {
  const t = useT(),
    me = useMe();
  const open = remedy.needs.slice(remedy.signatures.length);
  const part = (index: number) => t(index === 0 ? 'sign.maker' : 'sign.checker');
  return (
    <>
      {!bare && (
        <p className="s m fp">
          <Fingerprint remedy={remedy} />
        </p>
      )}
      <div className="sg">
        {remedy.signatures.map(signature => (
          <div key={signature.by.id + signature.at}>
            <span className="m">{t(`sign.${signature.part}`)}</span>
            <Person person={signature.by} />
            <span className="r">
              <Moment at={signature.at} />
            </span>
          </div>
        ))}
        {open.map((role, index) => (
          <div className="todo" key={role + index}>
            <span className="m">{part(remedy.signatures.length + index)}</span>
            <b>{t(`role.${role}`)}</b>
            <span className={`r${index === 0 && remedy.maySign ? ' blue' : ''}`}>
              {index === 0 && remedy.maySign ? t('sign.yours', { name: me.name }) : t('sign.open')}
            </span>
          </div>
        ))}
      </div>
      {!remedy.maySign && remedy.whyNot && <p className="s m">{t(`whyNot.${remedy.whyNot}`)}</p>}
    </>
  );
}
