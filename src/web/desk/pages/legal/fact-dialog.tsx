import { Checkbox, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { FACT_STANDINGS, type FactStanding, type LegalFactView, type LegalView, type WriteFact } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { exhibitWords } from '../../exhibit-words.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useT } from '../../words.js';
import { type DialogProps, useAct } from './use-legal.js';

interface Typed {
  standing: FactStanding;
  text: string;
  merchant: string;
  party: string;
  other: string;
  record: string;
  /** `kind ref` */
  exhibits: string[];
  awaited: string;
}

const start = (fact?: LegalFactView): Typed => {
  const other = fact?.claims.find(one => one.party !== 'merchant');
  return {
    standing: fact?.standing ?? 'claimed',
    text: fact?.text ?? '',
    merchant: fact?.claims.find(one => one.party === 'merchant')?.says ?? '',
    party: other?.party ?? '',
    other: other?.says ?? '',
    record: fact?.record ?? '',
    exhibits: fact?.exhibits.map(one => `${one.kind} ${one.ref}`) ?? [],
    awaited: fact?.awaited.map(one => one.name).join('；') ?? '',
  };
};

function factOf(typed: Typed): WriteFact {
  const said = [
    { party: 'merchant', says: typed.merchant.trim() },
    { party: typed.party.trim(), says: typed.other.trim() },
  ];
  return {
    standing: typed.standing,
    text: typed.text.trim(),
    claims: said.filter(one => one.party && one.says),
    record: typed.record.trim(),
    exhibits: typed.exhibits.map(one => ({ kind: one.split(' ')[0] as 'evidence', ref: one.slice(one.indexOf(' ') + 1) })),
    awaited: typed.awaited.split(/[;；]/).map(one => one.trim()).filter(Boolean),
  };
}

/** A fact with both sides' words, what the record proves and what it rests on. */
export function FactDialog({ legal, found, page, fact }: DialogProps & { fact?: LegalFactView }) {
  const t = useT(),
    [typed, setTyped] = useState(() => start(fact));
  const set = (part: Partial<Typed>) => setTyped(now => ({ ...now, ...part }));
  const act = useAct(
    page.id,
    (asked: WriteFact) =>
      fact ? api.put(`/cases/${page.id}/legal/facts/${fact.id}`, { ...asked, version: fact.version }) : api.post(`/cases/${page.id}/legal/facts`, asked),
    page.close,
  );
  const bare = typed.standing === 'proven' && !typed.exhibits.length;
  return (
    <Dialog
      title={`${fact ? t('legal.editFact', { n: fact.n }) : t('legal.addFact')} ${found.caseNo}`}
      verb={t(fact ? 'legal.keepVersion' : 'legal.keepFact')}
      width={720}
      ready={Boolean(typed.text.trim()) && !bare}
      pending={act.isPending}
      problem={act.error}
      legal
      onSend={() => act.mutate(factOf(typed))}
      onClose={page.close}
    >
      <label className="field" htmlFor="fact-text">
        {t('legal.fact')} <span className="s m">{t('field.required')}</span>
        <Input.TextArea id="fact-text" rows={2} maxLength={1000} value={typed.text} onChange={event => set({ text: event.target.value })} aria-required />
      </label>
      <fieldset className="field">
        <legend>{t('legal.standing')}</legend>
        <Radio.Group
          value={typed.standing}
          onChange={event => set({ standing: event.target.value as FactStanding })}
          options={FACT_STANDINGS.filter(one => fact || one !== 'dropped').map(value => ({ value, label: t(`facts.${value}`) }))}
        />
      </fieldset>
      <Said typed={typed} set={set} />
      <RestsOn legal={legal} typed={typed} set={set} bare={bare} />
    </Dialog>
  );
}

type Part = { typed: Typed; set: (part: Partial<Typed>) => void };

function Said({ typed, set }: Part) {
  const t = useT();
  return (
    <>
      <label className="field" htmlFor="fact-merchant">
        {t('legal.merchantSays')}
        <Input id="fact-merchant" maxLength={500} value={typed.merchant} onChange={event => set({ merchant: event.target.value })} />
      </label>
      <div className="pair">
        <label className="field" htmlFor="fact-party">
          {t('legal.otherParty')}
          <Input id="fact-party" maxLength={40} placeholder={t('legal.otherPartyEg')} value={typed.party} onChange={event => set({ party: event.target.value })} />
        </label>
        <label className="field" htmlFor="fact-other">
          {t('legal.otherSays')}
          <Input id="fact-other" maxLength={500} value={typed.other} onChange={event => set({ other: event.target.value })} />
        </label>
      </div>
      <label className="field" htmlFor="fact-record">
        {t('legal.proves')}
        <Input.TextArea id="fact-record" rows={2} maxLength={1000} value={typed.record} onChange={event => set({ record: event.target.value })} />
      </label>
    </>
  );
}

function RestsOn({ legal, typed, set, bare }: Part & { legal: LegalView; bare: boolean }) {
  const t = useT();
  const choices = legal.exhibits.filter(one => one.kind !== 'awaited');
  return (
    <>
      <fieldset className="field">
        <legend>{t('legal.exhibits')}</legend>
        <Checkbox.Group
          className="checks"
          value={typed.exhibits}
          onChange={picked => set({ exhibits: picked as string[] })}
          options={choices.map(one => ({ value: `${one.kind} ${one.ref}`, label: `${one.number ? `${one.number} ` : ''}${exhibitWords(one.name, t)}` }))}
        />
        {!choices.length && <p className="s m">{t('evidence.empty')}</p>}
        {bare && (
          <p className="red" role="alert">
            {t('legal.provenNeeds')}
          </p>
        )}
      </fieldset>
      <label className="field" htmlFor="fact-awaited">
        {t('legal.awaitedField')}
        <Select id="fact-awaited" mode="tags" open={false} value={typed.awaited ? typed.awaited.split('；') : []} onChange={names => set({ awaited: (names as string[]).join('；') })} suffixIcon={null} />
      </label>
    </>
  );
}
