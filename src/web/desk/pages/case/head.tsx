import { Button } from 'antd';
import { Link } from 'react-router';
import type { CaseView } from '../../../../contract/index.js';
import { Icon } from '../../parts/icon.js';
import { Ident } from '../../parts/ident.js';
import { Cap } from '../../parts/kbd.js';
import { Person } from '../../parts/person.js';
import { Status } from '../../parts/status.js';
import { useMe } from '../../queries.js';
import { useT } from '../../words.js';
import type { CasePageState } from './use-case.js';

/** Which case this is, what it was called and what it proved to be, whose it is, and the neighbours in the list. */
export function Head({ found, page }: { found: CaseView; page: CasePageState }) {
  const t = useT(),
    me = useMe(),
    proven = found.provenKind && found.provenKind !== found.kind;
  return (
    <div className="ch1">
      <Link className="back" to={page.walk.back}>
        <Icon name="left" />
        {t('case.back')}
      </Link>
      <Ident value={found.caseNo} copy label={t('col.caseNo')} />
      <h1 className="ell" title={found.merchantName}>
        {found.merchantName}
      </h1>
      <span className={proven ? 'm nw' : 'nw'}>{t(`kind.${found.kind}`)}</span>
      {proven && (
        <>
          <Icon name="right" />
          <b className="nw">{t(`kind.${found.provenKind!}`)}</b>
        </>
      )}
      <Status status={found.status} />
      {found.priority === 'urgent' && <span className="tag n">{t('tag.urgent')}</span>}
      {found.hold && <span className="tag n">{t('tag.hold')}</span>}
      {found.level !== 'agent' && <span className={found.level === 'legal' ? 'tag v' : 'tag'}>{t(`level.${found.level}`)}</span>}
      {found.owner?.id === me.id ? (
        <span className="who">
          <Person person={found.owner} />
          <span className="m s">{t('case.mine')}</span>
        </span>
      ) : (
        <Person person={found.owner} />
      )}
      {found.may.assign && (
        <Button type="link" size="small" onClick={() => page.setAssigning(true)}>
          {t('case.assign')}
        </Button>
      )}
      {found.may.prioritise && (
        <Button type="link" size="small" onClick={() => page.setPrioritising(true)}>
          {t(found.priority === 'urgent' ? 'case.normal' : 'case.urgent')}
        </Button>
      )}
      <span className="grow" />
      {page.at >= 0 && (
        <span className="s m nw">
          {page.at + 1} / {Math.max(page.walk.total, page.walk.ids.length)}
        </span>
      )}
      <span className="row pair-nav">
        <Button size="small" disabled={!page.beside(-1)} aria-label={t('case.previous')} title={t('case.previous')} onClick={() => page.move(-1)}>
          <Icon name="up" />
          <Cap of="up" />
        </Button>
        <Button size="small" disabled={!page.beside(1)} aria-label={t('case.next')} title={t('case.next')} onClick={() => page.move(1)}>
          <Icon name="down" />
          <Cap of="down" />
        </Button>
      </span>
    </div>
  );
}
