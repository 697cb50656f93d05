import { now } from '../clock.js';
import { mistakesIn, type Draft, type Mistake } from '../draft.js';
import { hasText, t } from '../i18n.js';
import { KIND_TABLE } from '../kinds.js';
import { go, paths } from '../router.js';
import { wallOf } from '../shanghai.js';
import type { DraftHold } from '../use-draft.js';
import { ErrorsBox } from '../parts/errors-box.js';
import { Page } from '../parts/page.js';
import { Question } from '../parts/question.js';
import { StepRow } from '../parts/step-row.js';

interface Props {
  title: string;
  hold: DraftHold;
  draft: Draft;
  /** found here or by the server */
  mistakes: Mistake[];
  onMistakes: (mistakes: Mistake[]) => void;
}

/** Only the questions of this kind; what is wrong is said on top and at the field. */
export function CheckPage({ title, hold, draft, mistakes, onMistakes }: Props) {
  const { symptom } = draft;
  const { questions } = KIND_TABLE[symptom];
  const next = () => {
    const found = mistakesIn(draft, wallOf(now()));
    onMistakes(found);
    if (!found.length) go(paths.report(symptom, 'send'));
  };
  const own = `check.title.${symptom}`;
  const known = questions.every(each => !each.required || draft.sources?.[each.name]);
  const heading = known && draft.photos.length ? t('check.known.title') : t(hasText(own) ? own : 'check.title', { n: questions.filter(each => each.required).length });
  return (
    <Page title={title} back={paths.report(symptom, 'photo')} line={<StepRow n={2} savedAt={hold.savedAt} />}
      bar={<button type="button" className="btn go" onClick={next}>{t(mistakes.length ? 'check.fixed' : 'check.next')}</button>}>
      {mistakes.length ? <ErrorsBox mistakes={mistakes} /> : <h1>{heading}</h1>}
      {questions.map(asked => (
        <Question key={asked.name} asked={asked} draft={draft} hold={hold} mistake={mistakes.find(each => each.field === asked.name)} />
      ))}
    </Page>
  );
}
