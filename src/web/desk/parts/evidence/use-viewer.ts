import { useState } from 'react';
import type { CaseView, EvidenceView, SlipField } from '../../../../contract/index.js';
import { type Turn, turnOn, zoomed } from '../../evidence/geometry.js';
import { beside, isReadPage, sheetAt, sheetsOf } from '../../evidence/sheets.js';
import { slipLines } from '../../evidence/slip-lines.js';
import { useAddress } from '../../use-address.js';
import { useCover } from './use-cover.js';
import { usePaperActs } from './use-paper-acts.js';

const PLAIN = { turn: 0 as Turn, zoom: 1 };

/** Which field of the reading one is at, and whether it is being put right. */
function useFocus() {
  const [field, setField] = useState<SlipField>(),
    [editing, setEditing] = useState(false);
  const focus = (next: SlipField | undefined) => {
    setField(next);
    setEditing(false);
  };
  return { field, editing, focus, edit: setEditing };
}

/** What is looked at and how; the address names the paper and whether it fills the screen. */
export function useViewer(found: CaseView, list: EvidenceView[]) {
  const address = useAddress(),
    [page, setPage] = useState(1),
    [look, setLook] = useState(PLAIN),
    [boxesOn, setBoxesOn] = useState(true);
  const at = useFocus(),
    cover = useCover(),
    acts = usePaperActs(found.id);
  const sheets = sheetsOf(list),
    sheet = sheetAt(sheets, address.get('paper'), page);
  const reading = sheet?.paper.reading,
    lines = reading?.isSlip ? slipLines(reading, found) : [];
  const go = (by: number) => {
    if (!sheet || cover.on) return;
    const next = beside(sheets, sheet, by);
    address.set({ paper: next.paper.id });
    setPage(next.page?.n ?? 1);
    setLook(PLAIN);
    at.focus(undefined);
  };
  const full = address.get('look') === 'full';
  return {
    found,
    sheets,
    sheet,
    lines,
    hints: reading?.hints ?? [],
    /** boxes lie on the page that was read, and nowhere else */
    boxed: sheet ? isReadPage(sheet) : false,
    ...look,
    zoomBy: (steps: number) => setLook(now => ({ ...now, zoom: zoomed(now.zoom, steps) })),
    fit: () => setLook(now => ({ ...now, zoom: 1 })),
    rotate: () => setLook(now => ({ ...now, turn: turnOn(now.turn) })),
    boxesOn,
    flipBoxes: () => setBoxesOn(on => !on),
    go,
    at,
    cover,
    acts,
    full,
    setFull: (on: boolean) => {
      setLook(now => ({ ...now, zoom: 1 }));
      address.set({ look: on ? 'full' : undefined });
    },
  };
}
export type Viewer = ReturnType<typeof useViewer>;
