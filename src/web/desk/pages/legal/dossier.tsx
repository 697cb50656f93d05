import { Button, Progress } from 'antd';
import type { CaseView, DossierMissing, DossierView, LegalView } from '../../../../contract/index.js';
import { Moment } from '../../parts/due.js';
import { Cap } from '../../parts/kbd.js';
import { ProblemPanel } from '../../parts/states.js';
import { useT, type Words } from '../../words.js';
import { AskRelease } from './dossier-release.js';
import { Signers } from './dossier-signers.js';
import { type DossierDesk, fileAddress, isBusy, isTakeable, useDossier } from './use-dossier.js';
import type { LegalPage } from './use-legal.js';
import './dossier.css';

/** 卷宗: sections with pages, what is missing, versions, and who lets it out. */
export function Dossier({ found, legal, page }: { found: CaseView; legal: LegalView; page: LegalPage }) {
  const t = useT(),
    desk = useDossier(found.id),
    { read, shown } = desk;
  if (!read.data) return read.error ? <ProblemPanel error={read.error} /> : null;
  const missing = shown && !isBusy(shown) ? shown.missing : read.data.missing;
  return (
    <section className="dz" id="dossier" tabIndex={-1} aria-label={t('dossier.title')}>
      <h2>
        {shown ? t('dossier.version', { version: shown.version }) : t('dossier.title')}
        {shown && (
          <span>{t('dossier.sections', { done: shown.sections.length, pages: shown.sections.reduce((sum, one) => sum + one.pages, 0) })}</span>
        )}
      </h2>
      {shown && <State dossier={shown} desk={desk} />}
      {shown && (
        <ol className="dzs">
          {shown.sections.map(({ key, pages }) => (
            <li key={key}>
              <span>{t(`dossierPart.${key}`)}</span>
              <span className="m">{t(pages === 1 ? 'dossier.page' : 'dossier.pages', { pages })}</span>
            </li>
          ))}
        </ol>
      )}
      <Missing list={missing} built={Boolean(shown && !isBusy(shown))} opinion={Boolean(legal.opinion)} />
      <Acts desk={desk} />
      {shown && isTakeable(shown) && <Signers dossier={shown} desk={desk} page={page} />}
      <Versions desk={desk} all={read.data.versions} />
      {desk.asking && shown && <AskRelease dossier={shown} desk={desk} />}
    </section>
  );
}

function State({ dossier, desk }: { dossier: DossierView; desk: DossierDesk }) {
  const t = useT(),
    { state, part, parts, cause } = dossier;
  const share = Math.round((part / parts) * 100);
  return (
    <>
      {isBusy(dossier) && (
        <Progress
          percent={share}
          showInfo={false}
          size={{ height: 6 }}
          strokeLinecap="butt"
          strokeColor="var(--legal)"
          aria-label={t('dossier.progress', { part, parts })}
        />
      )}
      <p className={state === 'failed' ? 's red' : state === 'superseded' ? 's amber' : 's m'} role="status">
        {t(`dossierState.${state}`)}
        {isBusy(dossier) && ` ${t('dossier.progress', { part, parts })}`}
        {state === 'failed' && ` ${cause === 'cancelled' ? t('dossier.cancelled') : (cause ?? '')}`}
        {state === 'ready' && dossier.outdated && ` ${t('dossier.outdated')}`}
      </p>
      {dossier.zip && (
        <p className="s m dzh">
          {t('dossier.hash')} <code>{dossier.zip.sha256}</code>
        </p>
      )}
      {Boolean(desk.turn.error) && <ProblemPanel error={desk.turn.error} />}
    </>
  );
}

function Missing({ list, built, opinion }: { list: readonly DossierMissing[]; built: boolean; opinion: boolean }) {
  const t = useT();
  if (!list.length) return built ? <p className="s green">{t('dossier.complete')}</p> : null;
  return (
    <>
      <h3 className="dzm">{t(built ? 'dossier.lacks' : 'dossier.willLack')}</h3>
      <ul className="dzm">
        {list.map(one => (
          <li key={`${one.code} ${JSON.stringify(one.facts)}`}>{one.code === 'opinion' && opinion ? t('dossierLack.opinionHeld') : missingWords(one, t)}</li>
        ))}
      </ul>
    </>
  );
}
function missingWords({ code, facts }: DossierMissing, t: Words): string {
  const paper = facts.paper && (t.maybe(`paper.${facts.paper}`) ?? facts.paper),
    to = facts.to && (t.maybe(`dossierTo.${facts.to}`) ?? facts.to);
  return t.code('dossierLack', code, { ...facts, ...(paper ? { paper } : {}), ...(to ? { to } : {}) });
}

// the button pressed goes away with its state, and the keyboard would start again at the top of the page
const toDossier = () => document.getElementById('dossier')?.focus({ preventScroll: true });

function Acts({ desk }: { desk: DossierDesk }) {
  const t = useT(),
    { shown, read, build, turn } = desk,
    may = read.data?.may;
  const takeable = shown && isTakeable(shown) && may?.take;
  return (
    <>
      {Boolean(build.error) && <ProblemPanel error={build.error} />}
      <div className="row">
        {may?.build && !read.data?.versions.some(isBusy) && (
          <Button size="small" loading={build.isPending} onClick={() => build.mutate(undefined, { onSettled: toDossier })}>
            {t(read.data?.versions.length ? 'dossier.again' : 'dossier.build')}
          </Button>
        )}
        {shown && isBusy(shown) && may?.build && (
          <Button size="small" onClick={() => turn.mutate({ id: shown.id, to: 'cancel' }, { onSettled: toDossier })}>
            {t('dossier.cancel')}
          </Button>
        )}
        {shown?.state === 'failed' && may?.build && (
          <Button size="small" onClick={() => turn.mutate({ id: shown.id, to: 'retry' }, { onSettled: toDossier })}>
            {t('dossier.retry')}
          </Button>
        )}
        {takeable && (
          <Button size="small" href={fileAddress(shown.id, 'pdf')} target="_blank" rel="noopener" title={t('printed.audited')}>
            {t('dossier.preview')} <Cap of="papers" />
          </Button>
        )}
        {takeable && (
          <Button size="small" href={fileAddress(shown.id, 'zip')} title={t('printed.audited')}>
            {t('dossier.zip')}
          </Button>
        )}
      </div>
    </>
  );
}

function Versions({ desk, all }: { desk: DossierDesk; all: readonly DossierView[] }) {
  const t = useT();
  if (all.length < 2) return null;
  return (
    <ul className="dzv" aria-label={t('dossier.versions')}>
      {all.map(one => (
        <li key={one.id}>
          <button type="button" aria-pressed={one.id === desk.shown?.id} onClick={() => desk.choose(one.version)}>
            {t('dossier.version', { version: one.version })}
          </button>
          <span>{t(`dossierState.${one.state}`)}</span>
          <span className="m">
            <Moment at={one.askedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
