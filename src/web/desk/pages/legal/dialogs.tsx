import { DecideDialog } from './decide-dialog.js';
import { FactDialog } from './fact-dialog.js';
import { OpinionDialog } from './opinion-dialog.js';
import { ReasonDialog } from './reason-dialog.js';
import { ReferralDialog } from './referral-dialog.js';
import { RulingDialog } from './ruling-dialog.js';
import type { DialogProps, Open } from './use-legal.js';

/** One question at a time over the page. */
export default function Dialogs({ open, ...props }: DialogProps & { open: Open }) {
  switch (open.what) {
    case 'fact':
      return <FactDialog {...props} fact={open.fact} />;
    case 'ruling':
      return <RulingDialog {...props} />;
    case 'opinion':
      return <OpinionDialog {...props} />;
    case 'referral':
      return <ReferralDialog {...props} matter={open.matter} />;
    case 'decide':
      return <DecideDialog {...props} request={open.request} grant={open.grant} />;
    case 'step':
      return null;
    default:
      return <ReasonDialog {...props} what={open.what} />;
  }
}
