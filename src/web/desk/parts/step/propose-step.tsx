import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { WITHOUT_AMOUNT, type CaseKind, type CaseView, KINDS, type RemedyKind, WHOLE_SALE } from '../../../../contract/index.js';
import { fenOf, yuan } from '../../format.js';
import { ruleWords } from '../../rule-words.js';
import { useT } from '../../words.js';
import { Balance } from '../money/family.js';
import { useOptions } from '../money/use-options.js';
import { Dialog } from './dialog.js';
import { RemedySelect } from './remedy-select.js';
import type { StepProps } from './words-step.js';

interface Form {
  provenKind: CaseKind;
  remedy?: RemedyKind;
  amount: string;
  targetLogNo?: string;
  reason: string;
}
/** rows a remedy may act on: what is linked, what is related, what was near */
function rowsOf(found: CaseView) {
  const rows = [
    ...(found.proven?.rows ?? []),
    ...(found.proven?.relatedRows ?? []),
    ...(found.finding?.located.candidates.map(one => one.row) ?? []),
  ];
  return [...new Map(rows.map(row => [row.logNo, row])).values()];
}
const start = (found: CaseView): Form => ({
  provenKind: found.provenKind ?? found.kind,
  remedy: found.proposal?.remedy ?? undefined,
  amount: found.proposal ? (found.proposal.amountFen / 100).toFixed(2) : '',
  targetLogNo: found.proposal?.targetLogNo ?? found.proven?.targetLogNo,
  reason: '',
});

interface AmountProps {
  typed: string;
  /** a void moves the whole sale: nothing to type */
  whole: boolean;
  fen?: number;
  onChange: (typed: string) => void;
}

function Amount({ typed, whole, fen, onChange }: AmountProps) {
  const t = useT(),
    wrong = typed !== '' && fen === undefined;
  return (
    <Form.Item label={t('propose.amount')} htmlFor="p-amount" help={wrong ? t('propose.amountWrong') : undefined} validateStatus={wrong ? 'error' : undefined}>
      <Input id="p-amount" prefix="¥" inputMode="decimal" disabled={whole} value={whole && fen !== undefined ? (fen / 100).toFixed(2) : typed} onChange={event => onChange(event.target.value)} />
    </Form.Item>
  );
}

/** What is typed, what the server would say to it, and whether it may be sent. */
function useProposal(found: CaseView) {
  const [form, setForm] = useState(() => start(found));
  const set = (part: Partial<Form>) => setForm(now => ({ ...now, ...part }));
  const typed = fenOf(form.amount);
  const read = useOptions(found.id, { targetLogNo: form.targetLogNo ?? 'none', amountFen: typed && typed > 0 ? typed : undefined, kind: form.provenKind }),
    options = read.data,
    chosen = options?.options.find(one => one.remedy === form.remedy);
  const free = form.remedy !== undefined && WITHOUT_AMOUNT.includes(form.remedy),
    whole = form.remedy !== undefined && WHOLE_SALE.includes(form.remedy);
  const fen = free ? 0 : whole ? options?.target?.amtFen : typed;
  const ready = form.remedy !== undefined && fen !== undefined && form.reason.trim().length > 1 && chosen?.open === true && !read.isPlaceholderData;
  return { form, set, options, chosen, free, whole, fen, ready };
}

/** A person proposes instead of the rulebook, with a reason. */
export default function ProposeStep({ found, change, close }: StepProps) {
  const t = useT();
  const { form, set, options, chosen, free, whole, fen, ready } = useProposal(found);
  const { provenKind, remedy, targetLogNo, reason } = form;
  const send = () =>
    change.run({
      path: 'proposal',
      text: reason,
      body: { provenKind, remedy, amountFen: fen, targetLogNo, reason: reason.trim(), version: found.version },
    });
  const verb = remedy && fen ? t('propose.verb', { remedy: t(`remedy.${remedy}`), amountFen: fen }) : t('step.propose');
  return (
    <Dialog
      title={t('propose.title', { caseNo: found.caseNo })}
      verb={verb}
      ready={ready}
      pending={change.pending}
      problem={change.problem}
      width={600}
      onSend={send}
      onClose={close}
    >
      <p className="m">{t('effect.propose')}</p>
      <Form layout="vertical" component="div">
        <Form.Item label={t('propose.provenKind')} htmlFor="p-kind">
          <Select
            id="p-kind"
            value={provenKind}
            onChange={value => set({ provenKind: value })}
            options={KINDS.map(value => ({ value, label: t(`kind.${value}`) }))}
          />
        </Form.Item>
        <Form.Item label={t('propose.target')} htmlFor="p-row">
          <Select
            id="p-row"
            allowClear
            value={targetLogNo}
            onChange={value => set({ targetLogNo: value })}
            options={rowsOf(found).map(row => ({
              value: row.logNo,
              label: `${row.txnTime.slice(5, 19).replace('T', ' ')}　${yuan(row.amtFen)}　${row.rrn || row.logNo}`,
            }))}
          />
        </Form.Item>
        <Form.Item
          label={t('propose.remedy')}
          htmlFor="p-remedy"
          validateStatus={chosen?.closed ? 'error' : undefined}
          help={chosen?.closed && `${ruleWords(chosen.closed.rule, t)} ${t.code('reason', chosen.closed.code, chosen.closed.facts)}`}
        >
          <RemedySelect id="p-remedy" value={remedy} options={options} onChange={value => set({ remedy: value })} />
        </Form.Item>
        {!free && <Amount typed={form.amount} whole={whole} fen={fen} onChange={amount => set({ amount })} />}
        {options?.target && (
          <div className="balance-box">
            <Balance options={options} />
          </div>
        )}
        <Form.Item label={`${t('field.reason')} ${t('field.required')}`} htmlFor="p-reason">
          <Input.TextArea id="p-reason" rows={3} value={reason} onChange={event => set({ reason: event.target.value })} maxLength={2000} />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
